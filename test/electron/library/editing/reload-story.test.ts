import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Library } from '../../../../electron/library/library.ts';
import { temporaryLibrary, writeStory } from '../temporary-library.ts';

async function headlinesBefore(library: Library, id: string): Promise<readonly string[]> {
  const { versions } = await library.history.list(id);
  const read = await Promise.all(versions.map((version) => library.history.read(id, version.id)));
  return read.map(({ headline }) => headline);
}

it('a story that another program wrote is read again, and what was there stays in the history', async () => {
  const library = await temporaryLibrary();
  const story = await writeStory(library, { headline: 'Ours' });
  const write = (headline: string) =>
    writeFile(library.context.layout.storyFile(story.id), JSON.stringify({ ...story, headline }));
  await write('Theirs');
  expect(await library.reload(story.id)).toMatchObject({ revision: 2, story: { headline: 'Theirs' } });
  // Nothing happened since: the same text is the same revision.
  expect(await library.reload(story.id)).toMatchObject({ revision: 2, story: { headline: 'Theirs' } });
  await write('Theirs again');
  expect(await library.reload(story.id)).toMatchObject({ revision: 3, story: { headline: 'Theirs again' } });
  expect(await headlinesBefore(library, story.id)).toEqual(expect.arrayContaining(['Ours', 'Theirs']));
});
