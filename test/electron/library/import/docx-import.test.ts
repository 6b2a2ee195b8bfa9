import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../electron/library/import/import-files.ts';
import type { Library } from '../../../../electron/library/library.ts';
import { type DocxContent, docxEntries, docxFile, paragraph } from '../../../support/docx-file.ts';
import { zipFile } from '../../../support/zip-file.ts';
import { png } from '../pictures.ts';
import { temporaryFolder, temporaryLibrary } from '../temporary-library.ts';

async function imported(library: Library, content: Uint8Array) {
  const file = join(await temporaryFolder(), 'letter.docx');
  await writeFile(file, content);
  const [outcome] = await importFiles(library, [file]);
  if (!outcome) throw new Error('no outcome');
  return outcome;
}

const picture = (id: string) =>
  '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A crane"/><a:blip ' +
  `r:embed="${id}"/></wp:inline></w:drawing></w:r></w:p>`;

const LETTER: DocxContent = { body: paragraph('Ships returned.') };

describe('import of .docx', () => {
  it('makes a story with its pictures in the library', async () => {
    const library = await temporaryLibrary();
    const content = {
      body: paragraph('Ships returned.') + picture('p') + picture('q'),
      links: { p: 'media/image1.jpeg', q: 'media/image2.emf' },
      files: { 'word/media/image1.jpeg': png(40, 30), 'word/media/image2.emf': new Uint8Array([1, 0, 0, 0]) },
    };
    const outcome = await imported(library, docxFile(content));
    if (!outcome.ok) throw new Error(outcome.error.message);
    expect(outcome.imported.headline).toBe('letter');
    expect(outcome.warnings).toEqual([expect.stringMatching(/image2-emf\.jpg is of a kind/)]);
    const { body } = await library.read(outcome.imported.id);
    expect(body).toMatchObject([
      { type: 'paragraph' },
      { type: 'figure', media: 'image1.png', width: 40, height: 30, alt: 'A crane' },
      { type: 'paragraph', children: [{ text: 'A crane' }] },
    ]);
    const media = join(library.folder, 'stories', outcome.imported.id, 'media');
    expect(await readdir(media)).toEqual(['image1.png']);
    expect(new Uint8Array(await readFile(join(media, 'image1.png')))).toEqual(new Uint8Array(png(40, 30)));
  });

  it('reads nothing outside of the document, whatever its relationships say', async () => {
    const library = await temporaryLibrary();
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'secret.png'), png(10, 10));
    const body = paragraph('Words.') + picture('a') + picture('b') + picture('c');
    const links = { a: 'external:secret.png', b: '../../secret.png', c: 'external:http://127.0.0.1:9/x.png' };
    await writeFile(join(folder, 'letter.docx'), docxFile({ body, links }));
    const [outcome] = await importFiles(library, [join(folder, 'letter.docx')]);
    if (!outcome?.ok) throw new Error('not imported');
    expect(outcome.warnings).toEqual([
      expect.stringMatching(/lies on the network, from where nothing is fetched/),
    ]);
    expect((await library.read(outcome.imported.id)).body.filter(({ type }) => type === 'figure')).toEqual(
      [],
    );
  });

  const whole = docxFile(LETTER);
  const container = (inside: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(inside, 'utf16le'),
    ]);
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, ' ');
  const withDocument = (content: string | Buffer, unpacked?: number) =>
    zipFile(
      docxEntries(LETTER).map((entry) =>
        entry.name === 'word/document.xml'
          ? { name: entry.name, content, ...(unpacked === undefined ? {} : { lies: { unpacked } }) }
          : entry,
      ),
    );
  it.each([
    ['cut short', whole.subarray(0, whole.length - 40), /damaged or not all there/],
    ['cut at its beginning', whole.subarray(0, 2), /damaged or not all there/],
    ['locked in a container', container('EncryptedPackage'), /locked with a password/],
    [
      'locked in its archive',
      zipFile(docxEntries(LETTER).map((entry) => ({ ...entry, lies: { locked: true } }))),
      /locked with a password/,
    ],
    ['of Word 97', container('WordDocument'), /Word 97 to 2003/],
    ['a text', Buffer.from('Just words.'), /it is none/],
    ['another archive', zipFile([{ name: 'mimetype', content: 'x' }]), /a packed file: unpack it/],
    ['a bomb', withDocument(zeros(64)), /made to fill the memory/],
    ['a bomb that says it is small', withDocument(zeros(64), 1000), /damaged or not all there/],
    [
      'a bomb in a part that nobody reads',
      zipFile([...docxEntries(LETTER), { name: 'word/media/x.png', content: zeros(64) }]),
      /made to fill the memory/,
    ],
    [
      'full of entities',
      withDocument(
        '<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><document><body>&b;</body></document>',
      ),
      /document type/,
    ],
  ])('refuses a file that is %s, in one sentence, and adds nothing', async (_, content, message) => {
    const library = await temporaryLibrary();
    const outcome = await imported(library, content);
    expect(outcome).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
    if (!outcome.ok) expect(outcome.error.message).toMatch(/^[^\n]*letter\.docx[^\n]+\.$/);
    expect((await library.list()).stories).toEqual([]);
  });
});
