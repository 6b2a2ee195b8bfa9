import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportStories, type StoryExport } from '../../../electron/exporting/export-stories.ts';
import type { Library } from '../../../electron/library/library.ts';
import { EXPORT_KINDS, formatOf } from '../../../shared/export/formats.ts';
import { fieldsOf } from '../../../shared/story/story.ts';
import { png } from '../library/pictures.ts';
import { paragraph, temporaryFolder, temporaryLibrary } from '../library/temporary-library.ts';

const KINDS = EXPORT_KINDS.filter((kind) => formatOf(kind).content === 'collection');

async function illustrated(library: Library, headline: string): Promise<string> {
  const { story } = await library.create();
  const { media } = await library.addMedia(story.id, 'harbour.png', png(40, 30));
  const figure = { type: 'figure', media, alt: 'Ships', caption: 'The harbour', credit: '' } as const;
  const fields = { headline, slug: headline.toLowerCase().replaceAll(' ', '-') };
  const splice = { from: 0, remove: 0, insert: [paragraph(`Here is ${headline}.`), figure] };
  await library.save({ id: story.id, base: 0, fields: { ...fieldsOf(story), ...fields }, splice });
  return story.id;
}

async function run(library: Library, ids: readonly string[], kind: (typeof KINDS)[number]) {
  const out = await temporaryFolder();
  const told: StoryExport[] = [];
  await exportStories({ library, ids, kind, profile: 'publication', reason: '', out }, (outcome) =>
    told.push(outcome),
  );
  const files = await readdir(out, { recursive: true, withFileTypes: true });
  return { out, told, files: files.filter((entry) => entry.isFile()).map(({ name }) => name) };
}

describe.each(KINDS)('%s', (kind) => {
  it('writes the stories of a run into one file, in the order in which they were asked for', async () => {
    const library = await temporaryLibrary();
    const ids = [];
    for (const headline of ['Gamma', 'Alpha', 'Beta']) ids.push(await illustrated(library, headline));
    const { out, told, files } = await run(library, ids, kind);
    const name = `stories${formatOf(kind).extension}`;
    expect(files.toSorted()).toEqual(['harbour.png', 'harbour.png', 'harbour.png', name].toSorted());
    const text = await readFile(join(out, name), 'utf8');
    const places = ['Gamma', 'Alpha', 'Beta'].map((headline) => text.indexOf(`Here is ${headline}.`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(told.map((outcome) => outcome.ok && basename(outcome.exported.main))).toEqual([name, name, name]);
  });

  it('is named after a story that is alone in it, and says what to do about its pictures', async () => {
    const library = await temporaryLibrary();
    const { told, files } = await run(library, [await illustrated(library, 'Alone')], kind);
    expect(files).toContain(`alone${formatOf(kind).extension}`);
    const [outcome] = told;
    if (!outcome?.ok) throw new Error('nothing was exported');
    expect(outcome.exported.warnings).toEqual([expect.stringMatching(/^“Alone” .*alone-media.*\.$/)]);
  });

  it('leaves out a story that fails, and writes no file where all do', async () => {
    const library = await temporaryLibrary();
    const good = await illustrated(library, 'Good');
    const bad = await illustrated(library, 'Bad');
    await rm(library.context.layout.mediaFolder(bad), { recursive: true });
    const both = await run(library, [bad, good], kind);
    expect(both.told.map(({ id, ok }) => [id, ok])).toContainEqual([bad, false]);
    const text = await readFile(join(both.out, `stories${formatOf(kind).extension}`), 'utf8');
    expect(text).toContain('Here is Good.');
    expect(text).not.toContain('Here is Bad.');
    expect((await run(library, [bad], kind)).files).toEqual([]);
  });
});
