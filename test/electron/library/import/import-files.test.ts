import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type ImportOutcome,
  importFiles,
  importReport,
} from '../../../../electron/library/import/import-files.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { isWorthALook } from '../../../../shared/library/import-report.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { docxFile, paragraph } from '../../../support/docx-file.ts';
import { realPicture } from '../media/real-pictures.ts';
import { png } from '../pictures.ts';
import { faultyFileSystem, temporaryFolder, temporaryLibrary, writeStory } from '../temporary-library.ts';

async function imported(
  library: Library,
  name: string,
  content: string | Uint8Array,
): Promise<ImportOutcome> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, name), content);
  const [outcome] = await importFiles(library, [join(folder, name)]);
  if (!outcome) throw new Error('no outcome');
  return outcome;
}

async function importedStory(library: Library, outcome: ImportOutcome | undefined) {
  if (!outcome?.ok) throw new Error(`not imported: ${outcome?.error.message}`);
  return library.read(outcome.imported.id);
}

const SENTENCE = /^[^\n]+\.$/;

describe('importFiles', () => {
  it('makes a story of each kind of file', async () => {
    const library = await temporaryLibrary();
    const html = await imported(library, 'a.html', '<h1>Talks resume</h1><p>Ministers met.</p>');
    const markdown = await imported(library, 'b.markdown', '# Ceasefire holds\n\nGuns were *silent*.\n');
    const text = await imported(library, 'c.TXT', 'Port reopens\n\nShips returned.\n');
    expect((await importedStory(library, html)).headline).toBe('Talks resume');
    expect((await importedStory(library, markdown)).slug).toBe('ceasefire-holds');
    expect((await importedStory(library, text)).body.map(blockText)).toContain('Ships returned.');
    expect((await library.list()).stories).toHaveLength(3);
  });

  it.each([
    ['empty.md', Buffer.alloc(0), 'unreadable-input', /empty/],
    ['huge.txt', Buffer.alloc(50 * 1024 * 1024, 'a'), 'too-large', /50 MB and 20 MB is the most/],
    [
      'binary.txt',
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)),
      'unreadable-input',
      /./,
    ],
    ['picture.html', png(50, 50), 'unsupported', /drop the picture/],
    ['letter.pages', Buffer.from('PK'), 'unsupported', /Export To, Word/],
  ])('refuses %s in one sentence and adds nothing', async (name, content, code, message) => {
    const library = await temporaryLibrary();
    const outcome = await imported(library, name, content);
    expect(outcome).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(message) } });
    if (!outcome.ok) {
      expect(outcome.error.message).toMatch(SENTENCE);
      expect(outcome.error.message).toContain(name);
    }
    expect(await readdir(join(library.folder, 'stories'))).toEqual([]);
  });

  it('refuses a folder and a missing file, and imports the others', async () => {
    const library = await temporaryLibrary();
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'folder.md'));
    await writeFile(join(folder, 'good.md'), '# Good\n\nText.\n');
    const outcomes = await importFiles(
      library,
      ['folder.md', 'missing.md', 'good.md'].map((name) => join(folder, name)),
    );
    expect(importReport(outcomes)).toMatchObject({
      imported: [{ slug: 'good', headline: 'Good' }],
      failed: [{ code: 'unreadable-input' }, { code: 'not-found' }],
    });
  });

  it('reads a file as what it holds where its name says another', async () => {
    const library = await temporaryLibrary();
    const word = docxFile({ body: paragraph('Ships returned.') });
    for (const name of ['a.docm', 'b.dotx', 'c.DOC', 'd.html', 'e.txt'])
      expect(await imported(library, name, word), name).toMatchObject({ ok: true });
    const page = await importedStory(
      library,
      await imported(library, 'f.doc', '<html><h1>Port</h1><p>Open.</p></html>'),
    );
    expect(page.headline).toBe('Port');
  });

  it('says of an old document what to do with it, and reads RTF that is called Word', async () => {
    const library = await temporaryLibrary();
    const old = await imported(library, 'old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1));
    const why = 'it is in the format of Word 97 to 2003: open it in Word';
    expect(old).toMatchObject({ ok: false, error: { message: expect.stringContaining(why) } });
    const rtf = await importedStory(library, await imported(library, 'new.doc', '{\\rtf1 Ships returned.}'));
    expect(rtf.body.map(blockText)).toEqual(['Ships returned.']);
  });

  it('names the file that a fault of our own stops at, and imports the others', async () => {
    const library = await temporaryLibrary();
    const folder = await temporaryFolder();
    const names = ['worse.md', 'good.md'].map((name) => join(folder, name));
    for (const name of names) await writeFile(name, '# Good\n\nText.\n');
    const disk = new Proxy(library.disk, {
      get: (whole, name, self) => {
        const own: unknown = Reflect.get(whole, name, self);
        if (typeof own !== 'function') return own;
        return (...values: readonly unknown[]) => {
          if (values[0] === names[0]) throw new TypeError('undefined is not a story');
          return Reflect.apply(own, whole, values);
        };
      },
    });
    const [worse, good] = await importFiles({ ...library, disk }, names);
    expect(worse).toMatchObject({
      ok: false,
      error: { code: 'internal', message: expect.stringMatching(SENTENCE) },
    });
    expect(worse?.ok === false && worse.error.message).toContain(names[0]);
    expect(good).toMatchObject({ ok: true, imported: { headline: 'Good' } });
  });

  it('takes a damaged picture along and names it, in the report too', async () => {
    const library = await temporaryLibrary();
    const folder = await temporaryFolder();
    const whole = await realPicture('jpg');
    await writeFile(join(folder, 'quay.jpg'), whole.subarray(0, whole.length >> 1));
    await writeFile(join(folder, 'good.md'), '# Good\n\n![A quay](quay.jpg)\n');
    const { imported: files } = importReport(await importFiles(library, [join(folder, 'good.md')]));
    expect(files.flatMap(({ notices }) => notices)).toEqual([
      {
        sentence:
          'The picture quay.jpg is cut short, so that its end is missing: it was added as it is, so ' +
          'ask for the original.',
        all: [],
      },
    ]);
  });

  it.each([
    ['UTF-16 with its mark', Buffer.from('\ufeff# Zürich: talks\n\nA “quiet” day.\n', 'utf16le')],
    ['UTF-8 with its mark', Buffer.from('\ufeff# Zürich: talks\n\nA “quiet” day.\n', 'utf8')],
    ['Windows-1252', Buffer.from('# Z\xfcrich: talks\n\nA \x93quiet\x94 day.\n', 'latin1')],
  ])('reads %s', async (_, bytes) => {
    const library = await temporaryLibrary();
    const story = await importedStory(library, await imported(library, 'a.md', bytes));
    expect(story.headline).toBe('Zürich: talks');
    expect(story.body.map(blockText)).toEqual(['A “quiet” day.']);
  });

  it('keeps all that is there of a truncated file', async () => {
    const library = await temporaryLibrary();
    const html = await imported(
      library,
      'cut.html',
      '<html><body><article><h1>Cut off</h1><p>First paragraph.</p><p>Second pa',
    );
    expect((await importedStory(library, html)).body.map(blockText)).toEqual([
      'First paragraph.',
      'Second pa',
    ]);
  });

  it.each(['../../../x', '..\\..\\x', '/etc/passwd', 'a/../../b', 'con/../x', '....//'])(
    'makes a harmless slug of %j',
    async (slug) => {
      const library = await temporaryLibrary();
      const markdown = `---\nheadline: Hostile\nslug: ${JSON.stringify(slug)}\n---\n\nText.\n`;
      const story = await importedStory(library, await imported(library, 'h.md', markdown));
      expect(story.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(await readdir(join(library.folder, '..'))).toEqual(['desk']);
    },
  );

  it('numbers slugs that are taken', async () => {
    const library = await temporaryLibrary();
    const slugs = [];
    for (let i = 0; i < 3; i++)
      slugs.push((await importedStory(library, await imported(library, 'a.md', '# Same\n\nx\n'))).slug);
    expect(slugs).toEqual(['same', 'same-2', 'same-3']);
  });

  it('calls a file without a headline by its name', async () => {
    const library = await temporaryLibrary();
    const story = await importedStory(
      library,
      await imported(library, 'from the field.md', '---\ntags: [a]\n---\n\n- one\n'),
    );
    expect(story.headline).not.toBe('');
  });
});

describe('pictures of imported files', () => {
  async function folderWith(markdown: string): Promise<string> {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'work', 'media'), { recursive: true });
    await writeFile(join(folder, 'work', 'media', 'harbour view.png'), png(40, 20));
    await writeFile(join(folder, 'work', 'media', 'really-a-png.jpg'), png(7, 5));
    await writeFile(join(folder, 'secret.png'), png(9, 9));
    await symlink(join(folder, 'secret.png'), join(folder, 'work', 'link.png'));
    await writeFile(join(folder, 'work', 'story.md'), markdown);
    return join(folder, 'work', 'story.md');
  }

  it('come along from the file’s folder, measured and under safe names', async () => {
    const library = await temporaryLibrary();
    const file = await folderWith(
      '# H\n\n![Ships](media/harbour%20view.png)\n\n![Quay](media/really-a-png.jpg)\n',
    );
    const [outcome] = await importFiles(library, [file]);
    const { id, body } = await importedStory(library, outcome);
    expect(body).toEqual([
      expect.objectContaining({
        type: 'figure',
        media: 'harbour-view.png',
        width: 40,
        height: 20,
        alt: 'Ships',
      }),
      expect.objectContaining({
        type: 'figure',
        media: 'really-a-png.png',
        width: 7,
        height: 5,
        alt: 'Quay',
      }),
    ]);
    const path = await library.mediaFile(id, 'harbour-view.png');
    expect(await readFile(path ?? '')).toEqual(png(40, 20));
    expect(outcome).toMatchObject({ warnings: [] });
  });

  it('come out of data addresses', async () => {
    const library = await temporaryLibrary();
    const uri = `data:image/png;base64,${png(3, 2).toString('base64')}`;
    const outcome = await imported(
      library,
      'a.html',
      `<h1>H</h1><figure><img src="${uri}" alt="Dot"><figcaption>Point</figcaption></figure>`,
    );
    const { body } = await importedStory(library, outcome);
    expect(body).toEqual([
      expect.objectContaining({ type: 'figure', width: 3, height: 2, alt: 'Dot', caption: 'Point' }),
    ]);
  });

  it.each([
    ['media/missing.png', 'is not there'],
    ['../secret.png', 'lies outside'],
    ['link.png', 'lies outside'],
    ['media/../../secret.png', 'lies outside'],
    ['%2e%2e/secret.png', 'lies outside'],
    ['/etc/hostname.png', 'lies outside'],
    ['https://example.com/a.png', 'lies on the network'],
  ])('leave their words behind when %s cannot be had', async (source, reason) => {
    const library = await temporaryLibrary();
    const [outcome] = await importFiles(library, [
      await folderWith(`# H\n\n![Smoke over the port](${source})\n`),
    ]);
    const { id, body } = await importedStory(library, outcome);
    expect(body).toEqual([
      {
        type: 'paragraph',
        children: source.startsWith('https:')
          ? [{ type: 'link', href: source, children: [{ type: 'text', text: 'Smoke over the port' }] }]
          : [{ type: 'text', text: 'Smoke over the port' }],
      },
    ]);
    expect(outcome).toMatchObject({ ok: true, warnings: [expect.stringContaining(reason)] });
    expect(await readdir(library.context.layout.storyFolder(id))).toEqual(['story.json']);
  });
});

describe('a disk that fails while importing', () => {
  it('keeps nothing of the story, says so, and goes on when it works again', async () => {
    const faults = faultyFileSystem();
    const library = await temporaryLibrary(faults.fileSystem);
    faults.fail('sync', 'ENOSPC');
    const outcome = await imported(library, 'a.md', '# H\n\nText.\n');
    faults.recover();
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'disk-full', message: expect.stringMatching(SENTENCE) },
    });
    expect(await readdir(join(library.folder, 'stories'))).toEqual([]);
    expect(await imported(library, 'a.md', '# H\n\nText.\n')).toMatchObject({ ok: true });
  });
});

it('tells once of a tag that the library has as another kind of thing, and keeps both', async () => {
  const library = await temporaryLibrary();
  const tag = { name: 'Sudan', kind: 'place' } as const;
  await writeStory(library, { headline: 'Talks', tags: [tag] }, []);
  const text = '---\ntags: [Sudan]\n---\nWords.';
  expect(await imported(library, 'a.md', text)).toMatchObject({
    ok: true,
    warnings: [expect.stringContaining('“Sudan” as a place')],
  });
  expect(await imported(library, 'b.md', text)).toMatchObject({ ok: true, warnings: [] });
});

it('has nothing to show of a file in the language that the desk writes in, and something of another', async () => {
  const library = await temporaryLibrary();
  const words = 'Ships came back on Monday after nine days of talks between the port and the crews.';
  const usual = await imported(library, 'usual.md', `# Harbour\n\n${words}\n`);
  const foreign = 'Суда вернулись в понедельник после девяти дней переговоров между портом и экипажами.';
  const other = await imported(library, 'other.md', `# Порт\n\n${foreign}\n`);
  const files = importReport([usual, other]).imported;
  expect(files.map(isWorthALook)).toEqual([false, true]);
  expect(files[1]?.language).toMatchObject({ tag: 'ru', isFound: true, isUsual: false });
});
