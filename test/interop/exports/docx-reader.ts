import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { wordsOfHtml } from '../../support/html-words.ts';
import { bareWords, lostWords } from '../../support/words.ts';
import { NAMESPACES } from './namespaces.ts';
import type { Reader } from './reader.ts';
import { runWell } from './run-program.ts';

/** What pandoc and LibreOffice make of a Word file, and the parts in it that hold fields. */
interface ReadDocx {
  readonly pandoc: string;
  readonly office: string;
  readonly parts: Readonly<Record<string, string>>;
}

const PARTS = ['docProps/core.xml', 'word/styles.xml', 'word/document.xml'];

/** In the HTML of pandoc, then of LibreOffice: what must be there as often. */
const STRUCTURE = {
  'headings 1': ['h1', 'h1'],
  'headings 2': ['h2', 'h2'],
  'headings 3': ['h3', 'h3'],
  'entries of lists': ['body > :not(section) li, body > ul > li, body > ol > li', 'li'],
  notes: ['section.footnotes li[id^="fn"]', 'div[id^="sdfootnote"]'],
  tables: ['table', 'table'],
  cells: ['td, th', 'td, th'],
  pictures: ['img', 'img'],
} as const;

/** Word files, as LibreOffice and pandoc have them. */
export const docxReader: Reader = {
  needs: [
    ['pandoc', 'pandoc'],
    ['soffice', 'libreoffice-writer-nogui'],
  ],
  async open(files) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-office-'));
    try {
      const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
      const words = ['--headless', profile, '--convert-to', 'html:HTML (StarWriter)', '--outdir', folder];
      await runWell('soffice', [...words, ...files]);
      return await Promise.all(files.map((file) => readDocx(file, folder)));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  async errors(files) {
    return files.flatMap((file) => complaints(JSON.parse(file)));
  },
  words: (file) => wordsOfHtml((JSON.parse(file) as ReadDocx).pandoc),
  find(file, where, _slug, { xpath }) {
    const { pandoc, parts } = JSON.parse(file) as ReadDocx;
    const [part = '', ...expression] = where.split(' ');
    const xml = parts[part];
    if (xml !== undefined) return xpath(xml, expression.join(' '), NAMESPACES);
    return [...parseHTML(pandoc).document.querySelectorAll(where)].map((one) => one.textContent ?? '');
  },
};

async function readDocx(file: string, folder: string): Promise<string> {
  const office = path.join(folder, `${path.basename(file, '.docx')}.html`);
  const bytes = await readFile(file);
  const read: ReadDocx = {
    pandoc: `<body>${await runWell('pandoc', ['-f', 'docx', '-t', 'html', file])}</body>`,
    office: await readFile(office, 'utf8'),
    parts: Object.fromEntries(PARTS.map((name) => [name, partOf(bytes, name)])),
  };
  return JSON.stringify(read);
}

function partOf(zip: Buffer, wanted: string): string {
  for (let at = zip.indexOf('PK\x03\x04'); at >= 0; at = zip.indexOf('PK\x03\x04', at + 4)) {
    const nameEnd = at + 30 + zip.readUInt16LE(at + 26);
    if (zip.toString('utf8', at + 30, nameEnd) !== wanted) continue;
    const data = zip.subarray(nameEnd + zip.readUInt16LE(at + 28));
    return inflateRawSync(data, { finishFlush: 2 }).toString('utf8');
  }
  throw new Error(`The Word file has no ${wanted}`);
}

function complaints({ pandoc, office }: ReadDocx): readonly string[] {
  // LibreOffice writes no alternative texts into its HTML.
  const seen = (html: string) => bareWords(wordsOfHtml(html.replace(/\salt="[^"]*"/g, '')));
  const [first, second] = [pandoc, office].map(seen);
  const lost = lostWords(first ?? [], second ?? []);
  const structure = Object.entries(STRUCTURE).flatMap(([what, [inPandoc, inOffice]]) => {
    const counts = [countIn(pandoc, inPandoc), countIn(office, inOffice)];
    return counts[0] === counts[1] && counts[0] !== 0
      ? []
      : [`has ${counts.join(' and ')} ${what} by pandoc and LibreOffice`];
  });
  return [
    ...(lost.length > 0 ? [`LibreOffice does not show the words ${lost.slice(0, 20).join(' ')}`] : []),
    ...structure,
  ];
}

function countIn(html: string, selector: string): number {
  return new Set(parseHTML(html).document.querySelectorAll(selector)).size;
}
