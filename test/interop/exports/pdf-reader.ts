import { wordsOf } from '../../support/words.ts';
import { jsonPointer } from './json-pointer.ts';
import type { Reader } from './reader.ts';
import { runProgram, runWell } from './run-program.ts';

/** What poppler and qpdf say of a PDF. */
interface ReadPdf {
  readonly text: string;
  readonly title: string;
  readonly language: string;
  readonly complaints: readonly string[];
}

/** PDFs, as poppler reads them: text in reading order, tags, fonts; qpdf looks whether they are whole. */
export const pdfReader: Reader = {
  needs: [
    ['pdftotext', 'poppler-utils'],
    ['qpdf', 'qpdf'],
  ],
  // Poppler takes the dots of Arabic letters, which Chromium places by themselves, for the ends of words.
  partsLetters: true,
  async open(files) {
    const read: string[] = [];
    for (const file of files) read.push(JSON.stringify(await readPdf(file)));
    return read;
  },
  async errors(files) {
    return files.flatMap((file) => (JSON.parse(file) as ReadPdf).complaints);
  },
  words: (file) => wordsOf((JSON.parse(file) as ReadPdf).text),
  find: (file, where) => jsonPointer(JSON.parse(file), where),
};

async function readPdf(file: string): Promise<ReadPdf> {
  const [text, info, fonts, check, plain] = await Promise.all([
    runWell('pdftotext', ['-enc', 'UTF-8', '-nopgbrk', file, '-']),
    runWell('pdfinfo', ['-enc', 'UTF-8', file]),
    runWell('pdffonts', [file]),
    runProgram('qpdf', ['--check', file]),
    runWell('qpdf', ['--json', '--json-key=qpdf', file]),
  ]);
  const said = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(info)?.[1] ?? '';
  // Two lines of dashes and names stand above; `emb` is the fifth column from the right.
  const loose = fonts
    .trim()
    .split('\n')
    .slice(2)
    .filter((line) => line.trim().split(/\s+/).at(-5) !== 'yes');
  return {
    text: unbroken(text),
    title: said('Title'),
    language: /"\/Lang": "(?:u:|b:)?([^"]*)"/.exec(plain)?.[1] ?? '',
    complaints: [
      ...(said('Tagged') === 'yes' ? [] : ['is not tagged']),
      ...(loose.length === 0 ? [] : [`has fonts that are not in it: ${loose.join('; ')}`]),
      ...(check.code === 0 ? [] : [`is not whole: ${check.problems || check.out}`]),
    ],
  };
}

/** Words that a line of the paper ended in, and Arabic letters in the shapes that they are printed in. */
function unbroken(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad]/g, '')
    .replace(/(\p{L})[-‐]\n(?=\p{L})/gu, '$1')
    .replace(/(?<=[\p{Script=Han},、。])\n(?=[\p{Script=Han},、。])/gu, '');
}
