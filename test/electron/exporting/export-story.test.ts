import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportStories, type StoryExport } from '../../../electron/exporting/export-stories.ts';
import { type ExportJob, exportStory } from '../../../electron/exporting/export-story.ts';
import type { HeldBack } from '../../../electron/exporting/held-back.ts';
import { importFiles } from '../../../electron/library/import/import-files.ts';
import type { Library } from '../../../electron/library/library.ts';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import { fieldsOf, type Story } from '../../../shared/story/story.ts';
import { realPicture, withZeros } from '../library/media/real-pictures.ts';
import { png } from '../library/pictures.ts';
import {
  faultyFileSystem,
  paragraph,
  temporaryFolder,
  temporaryLibrary,
  writeStory,
} from '../library/temporary-library.ts';

async function illustrated(library: Library, headline = 'Ships return'): Promise<Story> {
  const { story } = await library.create();
  const { media } = await library.addMedia(story.id, 'harbour.png', png(40, 30));
  const figure: Figure = {
    type: 'figure',
    media,
    width: 40,
    height: 30,
    alt: 'Ships',
    caption: 'The harbour',
    credit: 'Staff',
  };
  const fields = { headline, slug: headline.toLowerCase().replaceAll(' ', '-'), authors: ['admin'] };
  const splice = { from: 0, remove: 0, insert: [paragraph('Cranes moved again on Monday.'), figure] };
  await library.save({ id: story.id, base: 0, fields: { ...fieldsOf(story), ...fields }, splice });
  return library.read(story.id);
}

type Form = Pick<ExportJob, 'kind' | 'profile' | 'reason'>;
const AS_USUAL = { profile: 'publication', reason: '' } as const;
const FORMS: readonly (readonly [string, Form, string])[] = [
  ['HTML in a folder', { kind: 'html', ...AS_USUAL }, 'ships'],
  ['HTML in one file', { kind: 'html-file', ...AS_USUAL }, 'ships.html'],
  ['Markdown', { kind: 'markdown', ...AS_USUAL }, 'ships.md'],
];

/** Every file below a folder with its bytes. */
async function tree(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files
    .sort()
    .map(async (file) => [file.slice(folder.length + 1), (await readFile(file)).toString('latin1')]);
  return Object.fromEntries(await Promise.all(read));
}

describe('exportStory', () => {
  it.each(FORMS)('writes nothing in %s where a picture is damaged, and names each', async (_, form, name) => {
    const library = await temporaryLibrary();
    const { layout } = library.context;
    const photograph = await realPicture('jpg');
    const picture = await library.addSiteMedia('me.jpg', photograph);
    const site = await library.site();
    await library.saveSite({ ...site, authors: [{ name: 'admin', biography: 'Desk', picture }] });
    const { id } = await illustrated(library);
    const out = await temporaryFolder();
    const file = join(layout.mediaFolder(id), 'harbour.png');
    await writeFile(file, (await readFile(file)).subarray(0, -20));
    await writeFile(join(layout.siteMedia, picture), withZeros(photograph));
    const ofPage = [
      'The author’s picture me.jpg is damaged inside, so that a part of it is not what it was: choose it ' +
        'again in the site profile.',
    ];
    const held = exportStory({ library, id, ...form, target: join(out, name) });
    await expect(held).rejects.toMatchObject({ code: 'held-back' });
    const { rows } = (await held.catch((cause: unknown) => cause)) as HeldBack;
    expect(rows.map(({ message }) => message)).toEqual([
      'The picture harbour.png is cut short, so that its end is missing: add the picture again or take it ' +
        'out of the story.',
      ...(form.kind !== 'markdown' ? ofPage : []),
    ]);
    expect(await tree(out)).toEqual({});
  });

  it('writes a page whose every file lies beside it', async () => {
    const library = await temporaryLibrary();
    const site = await library.site();
    const picture = await library.addSiteMedia('me.jpg', await realPicture('jpg'));
    await library.saveSite({ ...site, authors: [{ name: 'admin', biography: 'Desk', picture }] });
    const { id } = await illustrated(library);
    const out = await temporaryFolder();
    const { main, files } = await exportStory({
      library,
      id,
      kind: 'html',
      ...AS_USUAL,
      target: join(out, 'ships'),
    });
    expect(main).toBe(join(out, 'ships', 'index.html'));
    const written = await tree(out);
    expect(Object.keys(written)).toEqual(files.map((file) => file.slice(out.length + 1)).sort());
    expect(Object.keys(written)).toEqual(
      expect.arrayContaining(['ships/media/harbour.png', 'ships/authors/me.jpg']),
    );
    const html = await readFile(main, 'utf8');
    const sources = [...html.matchAll(/(?:src="|url\(["']?)([^"')]+)/g)].map(([, source]) => source ?? '');
    expect(sources).not.toHaveLength(0);
    for (const source of sources) expect(Object.keys(written)).toContain(`ships/${source}`);
  });

  it('writes a page that needs no other file', async () => {
    const library = await temporaryLibrary();
    const { id } = await illustrated(library);
    const out = await temporaryFolder();
    await exportStory({ library, id, kind: 'html-file', ...AS_USUAL, target: join(out, 'ships.html') });
    expect(await readdir(out)).toEqual(['ships.html']);
    const html = await readFile(join(out, 'ships.html'), 'utf8');
    const [, inside = ''] = /src="data:image\/png;base64,([^"]+)"/.exec(html) ?? [];
    const picture = Buffer.from(inside, 'base64');
    // The pixels as they came, and what the story says of them.
    expect(picture.includes(png(40, 30).subarray(33))).toBe(true);
    expect(picture.includes('The harbour')).toBe(true);
    expect(html).toContain('data:font/woff2;base64,');
    const sources = [...html.matchAll(/(?:src="|url\(["']?)([^"')]{1,5})/g)].map(([, start]) => start);
    expect(new Set(sources)).toEqual(new Set(['data:']));
  });

  it.each(FORMS)(
    'reads its own %s back with the pictures, and exports the same again',
    async (_, form, name) => {
      const library = await temporaryLibrary();
      const story = await illustrated(library);
      const out = await temporaryFolder();
      const first = await exportStory({ library, id: story.id, ...form, target: join(out, name) });
      const other = await temporaryLibrary();
      const [outcome] = await importFiles(other, [first.main]);
      if (!outcome?.ok) throw new Error('not imported');
      expect(outcome.warnings).toEqual([]);
      const again = await other.read(outcome.imported.id);
      expect(again.headline).toBe(story.headline);
      expect(again.body).toHaveLength(2);
      expect(again.body[1]).toMatchObject({
        type: 'figure',
        alt: 'Ships',
        caption: 'The harbour',
        credit: 'Staff',
        width: 40,
      });
      await rm(join(out), { recursive: true });
      await mkdir(out);
      const second = await exportStory({ library: other, id: again.id, ...form, target: join(out, name) });
      const third = await temporaryLibrary();
      const [reimported] = await importFiles(third, [second.main]);
      if (!reimported?.ok) throw new Error('not imported');
      expect((await third.read(reimported.imported.id)).body).toEqual(again.body);
    },
  );

  it.each(FORMS)(
    'replaces an older %s as a whole, and keeps it when the disk fails',
    async (_, form, name) => {
      const faults = faultyFileSystem();
      const library = await temporaryLibrary(faults.fileSystem);
      const { id } = await illustrated(library);
      const out = await temporaryFolder();
      const job = { library, id, ...form, target: join(out, name) };
      await exportStory(job);
      const older = await tree(out);
      await library.save({ id, base: 1, splice: { from: 0, remove: 1, insert: [paragraph('Changed.')] } });
      for (const [call, code] of [
        ['write', 'ENOSPC'],
        ['sync', 'EIO'],
        ['rename', 'EACCES'],
      ] as const) {
        faults.fail(call, code);
        await expect(exportStory(job)).rejects.toMatchObject({
          message: expect.stringMatching(/^Could not export ships[^\n]*\.$/),
        });
        faults.recover();
        expect(await tree(out)).toEqual(older);
      }
      await exportStory(job);
      const newer = await tree(out);
      expect(Object.keys(newer)).toEqual(Object.keys(older));
      expect(Object.values(newer).join()).toContain('Changed.');
      expect((await readdir(out)).filter((entry) => entry.startsWith('.'))).toEqual([]);
    },
  );

  it('never removes a folder that holds anything else', async () => {
    const library = await temporaryLibrary();
    const { id } = await illustrated(library);
    const out = await temporaryFolder();
    await mkdir(join(out, 'Documents', 'taxes'), { recursive: true });
    await mkdir(join(out, 'x-media'));
    await writeFile(join(out, 'x-media', 'novel.txt'), 'mine');
    await expect(
      exportStory({ library, id, kind: 'html', ...AS_USUAL, target: join(out, 'Documents') }),
    ).rejects.toMatchObject({
      code: 'invalid-argument',
      message: expect.stringContaining('taxes'),
    });
    await expect(
      exportStory({ library, id, kind: 'markdown', ...AS_USUAL, target: join(out, 'x.md') }),
    ).rejects.toMatchObject({ code: 'invalid-argument' });
    expect(Object.keys(await tree(out))).toEqual(['x-media/novel.txt']);
  });

  it.each(FORMS)('names the picture that is missing and writes no %s', async (_, form, name) => {
    const library = await temporaryLibrary();
    const { id } = await illustrated(library);
    await rm(library.context.layout.mediaFolder(id), { recursive: true });
    const out = await temporaryFolder();
    await expect(exportStory({ library, id, ...form, target: join(out, name) })).rejects.toMatchObject({
      code: 'held-back',
      lines: [
        '“Ships return” was not exported: The picture harbour.png is missing: add the picture again or take it ' +
          'out of the story.',
      ],
    });
    expect(await readdir(out)).toEqual([]);
  });

  it('says where a folder is missing', async () => {
    const library = await temporaryLibrary();
    const { id } = await writeStory(library, { headline: 'H' });
    const target = join(await temporaryFolder(), 'none', 'h.md');
    await expect(exportStory({ library, id, kind: 'markdown', ...AS_USUAL, target })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('exportStories', () => {
  it.each(FORMS)('gives each story names of its own as %s', async (_, form) => {
    const library = await temporaryLibrary();
    const ids = [];
    for (let i = 0; i < 3; i++) ids.push((await illustrated(library, 'Same slug')).id);
    const out = join(await temporaryFolder(), 'new', 'folder');
    const outcomes: StoryExport[] = [];
    await exportStories({ library, ids, ...form, out }, (outcome) => outcomes.push(outcome));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const files = outcomes.flatMap((outcome) => (outcome.ok ? outcome.exported.files : []));
    expect(new Set(files).size).toBe(files.length);
    expect(Object.keys(await tree(out))).toEqual(files.map((file) => file.slice(out.length + 1)).sort());
    const [last] = ids.slice(-1);
    const again: StoryExport[] = [];
    await exportStories({ library, ids: [last ?? ''], ...form, out }, (outcome) => again.push(outcome));
    expect(outcomes).toContainEqual(again[0]);
  });

  it('exports the others when one fails', async () => {
    const library = await temporaryLibrary();
    const good = await illustrated(library, 'Good');
    const bad = await illustrated(library, 'Bad');
    await rm(library.context.layout.mediaFolder(bad.id), { recursive: true });
    const outcomes: StoryExport[] = [];
    const run = {
      library,
      ids: [bad.id, good.id],
      kind: 'html',
      ...AS_USUAL,
      out: await temporaryFolder(),
    } as const;
    await exportStories(run, (outcome) => outcomes.push(outcome));
    expect(outcomes.map(({ id, ok }) => [id, ok]).sort()).toEqual(
      [
        [good.id, true],
        [bad.id, false],
      ].sort(),
    );
    expect(await readdir(run.out)).toEqual(['good']);
  });

  it('copies fonts where a disk has no links', async () => {
    const faults = faultyFileSystem();
    const library = await temporaryLibrary(faults.fileSystem);
    const { id } = await illustrated(library);
    faults.fail('link', 'EPERM');
    const out = await temporaryFolder();
    await exportStories({ library, ids: [id], kind: 'html', ...AS_USUAL, out }, () => undefined);
    expect((await readdir(join(out, 'ships-return', 'fonts'))).length).toBeGreaterThan(0);
  });
});
