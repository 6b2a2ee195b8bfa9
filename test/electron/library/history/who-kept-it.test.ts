import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLibrary } from '../../../../electron/library/opening/open-library.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { paragraph, temporaryLibrary, writeStory } from '../temporary-library.ts';

it('a version has the name of who was at work', async () => {
  const library = await temporaryLibrary();
  library.signAs(() => 'Elena Marsh');
  const { id } = await writeStory(library, { headline: 'Talks resume' }, [paragraph('Ministers met.')]);
  await library.context.history.leave(id);
  library.signAs(() => 'Omar Said');
  const { revision } = await library.open(id);
  const splice = { from: 0, remove: 1, insert: [paragraph('Ministers met in Cairo.')] };
  await library.save({ id, base: revision, splice });
  await library.context.history.leave(id);
  const whos = (await library.history.list(id)).versions.map(({ who }) => who);
  expect(whos).toEqual(['Omar Said', 'Elena Marsh']);
});

it('nobody is named for a text that was there before anybody came to work', async () => {
  const library = await temporaryLibrary();
  const { id } = await writeStory(library, { headline: 'Talks resume' }, [paragraph('Ministers met.')]);
  await library.close();
  const next = await openLibrary(library.folder);
  await rm(next.context.layout.historyFolder(id), { recursive: true });
  const { revision } = await next.open(id);
  const splice = { from: 0, remove: 1, insert: [paragraph('Ministers met in Cairo.')] };
  await next.save({ id, base: revision, splice });
  await next.context.history.leave(id);
  const versions = (await next.history.list(id)).versions.map(({ why, who }) => [why, who !== '']);
  expect(versions).toEqual([
    ['left', true],
    ['opened', false],
  ]);
  await next.close();
});

it('versions of a Dateline that did not ask who are read all the same', async () => {
  const library = await temporaryLibrary();
  const { id } = await writeStory(library, { headline: 'Talks resume' }, [paragraph('Ministers met.')]);
  const kept = await library.history.keep(id, 'As sent');
  const file = join(library.folder, 'stories', id, 'history', `${kept.id}.json`);
  const { who, ...old } = JSON.parse(await readFile(file, 'utf8'));
  expect(who).toBe(kept.who);
  await writeFile(file, JSON.stringify({ ...old, version: 1 }));
  const { versions, damaged } = await library.history.list(id);
  expect(damaged).toEqual([]);
  expect(versions.find((version) => version.id === kept.id)?.who).toBe('');
  expect((await library.history.read(id, kept.id)).body.map(blockText)).toEqual(['Ministers met.']);
});

it('the present is kept before a part of a version is put into it', async () => {
  const library = await temporaryLibrary();
  const { id } = await writeStory(library, { headline: 'Talks resume' }, [paragraph('Ministers met.')]);
  const kept = await library.history.keepBefore(id, 'part');
  expect(kept).toMatchObject({ why: 'part', name: null, words: 2 });
  expect((await library.history.list(id)).versions[0]?.id).toBe(kept.id);
});
