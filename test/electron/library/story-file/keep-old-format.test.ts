import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../../electron/library/check/check-library.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { fieldsOf, STORY_VERSION } from '../../../../shared/story/story.ts';
import { temporaryLibrary, writeStory } from '../temporary-library.ts';

const FORMATS = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'formats');

async function put(
  library: Library,
  fixture: string,
): Promise<{ readonly id: string; readonly bytes: Buffer }> {
  const bytes = await readFile(join(FORMATS, fixture));
  const { id } = JSON.parse(bytes.toString()) as { readonly id: string };
  await mkdir(library.context.layout.storyFolder(id));
  await writeFile(library.context.layout.storyFile(id), bytes);
  await library.refresh();
  return { id, bytes };
}

describe('a story in an older format', () => {
  it.each([[1]])('of version %i opens whole and stays as it was until it is saved', async (version) => {
    const library = await temporaryLibrary();
    const { id, bytes } = await put(library, `story-v${version}.json`);
    const { story } = await library.open(id);
    expect(story).toMatchObject({
      version: STORY_VERSION,
      headline: 'Ferry service resumes across the strait',
    });
    expect(story.body).toHaveLength(6);
    expect(await readFile(library.context.layout.storyFile(id))).toEqual(bytes);
    expect(await readdir(library.context.layout.storyFolder(id))).toEqual(['story.json']);
  });

  it('is kept beside, byte for byte, at its first save and not again', async () => {
    const library = await temporaryLibrary();
    const { id, bytes } = await put(library, 'story-v1.json');
    const kept = join(library.context.layout.storyFolder(id), 'story.v1.json');
    const { story, revision } = await library.open(id);
    const first = await library.save({
      id,
      base: revision,
      fields: { ...fieldsOf(story), headline: 'Once' },
    });
    expect(await readFile(kept)).toEqual(bytes);
    await library.save({ id, base: first.revision, fields: { ...fieldsOf(story), headline: 'Twice' } });
    expect(await readFile(kept)).toEqual(bytes);
    expect(await library.read(id)).toMatchObject({ version: STORY_VERSION, headline: 'Twice' });
  });

  it('is not kept of a story that was written in the present format', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'New' });
    expect(await readdir(library.context.layout.storyFolder(id))).not.toContain('story.v1.json');
    expect((await checkLibrary(library)).findings).toEqual([]);
  });
});
