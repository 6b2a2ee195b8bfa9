import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportStories } from '../../../electron/exporting/export-stories.ts';
import { exportStory } from '../../../electron/exporting/export-story.ts';
import type { Library } from '../../../electron/library/library.ts';
import { EXPORT_KINDS, type ExportKind, formatOf } from '../../../shared/export/formats.ts';
import { fieldsOf } from '../../../shared/story/story.ts';
import { paperlessPrinter } from '../../support/paperless-printer.ts';
import { png } from '../library/pictures.ts';
import { paragraph, temporaryFolder, temporaryLibrary } from '../library/temporary-library.ts';

const AS_USUAL = { profile: 'publication', reason: '', newPrinter: paperlessPrinter } as const;

async function illustrated(library: Library): Promise<string> {
  const { story } = await library.create();
  const { media } = await library.addMedia(story.id, 'harbour.png', png(40, 30));
  const figure = { type: 'figure', media, alt: 'Ships', caption: 'The harbour', credit: '' } as const;
  const fields = { headline: 'Ships return', slug: 'ships-return', date: '2026-01-28' };
  const splice = { from: 0, remove: 0, insert: [paragraph('Cranes moved again on Monday.'), figure] };
  await library.save({ id: story.id, base: 0, fields: { ...fieldsOf(story), ...fields }, splice });
  return story.id;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const targetOf = (out: string, kind: ExportKind) => join(out, `ships-return${formatOf(kind).extension}`);

describe.each(EXPORT_KINDS)('%s', (kind) => {
  it('tells every file that it wrote, and writes the same ones again', async () => {
    const library = await temporaryLibrary();
    const id = await illustrated(library);
    const out = await temporaryFolder();
    const { main, files } = await exportStory({
      library,
      id,
      kind,
      ...AS_USUAL,
      target: targetOf(out, kind),
    });
    expect(files[0]).toBe(main);
    expect((await filesIn(out)).toSorted()).toEqual([...files].toSorted());
    const first = await readFile(main, 'utf8');
    await exportStory({ library, id, kind, ...AS_USUAL, target: targetOf(out, kind) });
    expect((await filesIn(out)).toSorted()).toEqual([...files].toSorted());
    // A package says when it was packed, and a mail writes its words in a code of its own.
    if (kind === 'docx' || kind === 'eml') return;
    expect(first).toContain('Cranes moved again on Monday.');
    expect(await readFile(main, 'utf8')).toBe(first);
  });

  it('writes nothing where a picture that it takes along is missing', async () => {
    const library = await temporaryLibrary();
    const id = await illustrated(library);
    await rm(join(library.context.layout.mediaFolder(id), 'harbour.png'));
    const out = await temporaryFolder();
    const exporting = exportStory({ library, id, kind, ...AS_USUAL, target: targetOf(out, kind) });
    if (!formatOf(kind).takesPictures) expect((await exporting).files).toHaveLength(1);
    else {
      await expect(exporting).rejects.toMatchObject({ code: 'held-back' });
      expect(await filesIn(out)).toEqual([]);
    }
  });
});

it('writes posts of Jekyll and their pictures where Jekyll looks for them', async () => {
  const library = await temporaryLibrary();
  const ids = [await illustrated(library)];
  const out = await temporaryFolder();
  await exportStories({ library, ids, kind: 'jekyll', ...AS_USUAL, out }, () => undefined);
  const files = ['_posts/2026-01-28-ships-return.md', 'assets/ships-return/harbour.png'];
  expect((await filesIn(out)).toSorted()).toEqual(files.map((file) => join(out, file)));
  const post = await readFile(join(out, '_posts/2026-01-28-ships-return.md'), 'utf8');
  expect(post).toContain('![Ships](/assets/ships-return/harbour.png)');
  const target = join(out, '_posts', '2026-01-28-ships-return.md');
  expect((await exportStory({ library, id: ids[0] ?? '', kind: 'jekyll', ...AS_USUAL, target })).main).toBe(
    target,
  );
  expect((await filesIn(out)).toSorted()).toEqual(files.map((file) => join(out, file)));
});
