import { describe, expect, it } from 'vitest';
import { decodeText, guessWarnings } from '../../../shared/import/decode-text.ts';
import { decodeWindows1252, isWindows1252 } from '../../../shared/import/windows-1252.ts';
import { textReader } from '../../support/text-reader.ts';

const bytes = (text: string, ...more: readonly number[]) =>
  Uint8Array.from([...Buffer.from(text, 'latin1'), ...more]);
const read = (given: Uint8Array) => decodeText(given, textReader()).text;

describe('the text of a file', () => {
  it.each([
    ['%PDF-1.7', 'a PDF'],
    ['PK\u0003\u0004', 'a Word document or another packed file'],
    ['\u00d0\u00cf\u0011\u00e0\u00a1', 'an old Word document'],
    ['{\\rtf1', 'an RTF document'],
    ['\u0089PNG\r\n', 'a picture'],
    ['\u00ff\u00d8\u00ff\u00e0', 'a picture'],
    ['GIF89a', 'a picture'],
    ['\u007fELF', 'a program'],
    ['\u001f\u008b\u0008', 'a packed file'],
  ])('is none that begins with %j', (start, what) => {
    expect(() => read(bytes(start))).toThrow(
      expect.objectContaining({
        code: 'unreadable-input',
        message:
          `The file cannot be read as a story: it is ${what}; ` +
          'save it as HTML, Markdown or plain text and import that.',
      }),
    );
    expect(read(bytes(`x ${start.replaceAll(/[^ -~]/g, '')}`))).toContain('x ');
  });

  it('is none with a byte of nothing in it, and none that its own mark belies', () => {
    expect(() => read(bytes('a', 0, 0, 0))).toThrow(
      'The file cannot be read as a story: it is not a text; choose an HTML, Markdown or plain text file.',
    );
    expect(() => read(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff))).toThrow(
      'The file cannot be read as a story: it begins like utf-8 and is not; save it as UTF-8 and import again.',
    );
    expect(() => read(Uint8Array.of(0xff, 0xfe, 0x00, 0xdc))).toThrow('it begins like utf-16le and is not');
    expect(() => read(Uint8Array.of(0xfe, 0xff, 0xdc, 0x00))).toThrow('it begins like utf-16be and is not');
  });

  it.each([
    ['a mark with a wrong middle', Uint8Array.of(0xef, 0x41, 0xbf), 'ïA¿'],
    ['a mark with a wrong beginning', Uint8Array.of(0x41, 0xbb, 0xbf), 'A»¿'],
    ['half a mark', Uint8Array.of(0xef, 0xbb, 0x41), 'ï»A'],
    ['half a mark of UTF-16', Uint8Array.of(0xff, 0x41), 'ÿA'],
    ['another half', Uint8Array.of(0xfe, 0x41), 'þA'],
    ['a mark that the decoder leaves', Uint8Array.of(0xef, 0xbb, 0xbf, 0x41), 'A'],
  ])('begins with %s', (_, given, text) => expect(read(given)).toBe(text));

  it.each([
    ['<meta charset="windows-1256">', 'م'],
    ["<META http-equiv=x content='text/html; charset = windows-1256'>", 'م'],
    ['<?xml version="1.0" encoding="windows-1256"?>', 'م'],
    ['<meta charset=windows-1256>', 'م'],
    ['<meta charset="windows-1252">', 'ã'],
    ['<meta charset="iso-8859-1">', 'ã'],
    ['<metal charset="windows-1256">', 'ã'],
    ['<p charset="windows-1256">', 'ã'],
    ['<meta name="x"> charset=windows-1256', 'ã'],
    [`${' '.repeat(4096)}<meta charset="windows-1256">`, 'ã'],
  ])('is in the encoding that %.70s declares', (start, last) =>
    expect(read(bytes(start, 0xe3))).toBe(start + last),
  );

  it('is in UTF-8 where it can be, whatever it declares', () => {
    expect(read(bytes('<meta charset="windows-1256">', 0xc3, 0xa9))).toBe('<meta charset="windows-1256">é');
  });
});

describe('a text that does not say its encoding', () => {
  const decoded = (given: Uint8Array, guess: string | null) => decodeText(given, textReader(guess));

  it('is read in the likeliest one, and that is told', () => {
    const likely = decoded(Uint8Array.of(0xcf, 0xee, 0xf0, 0xf2), 'windows-1251');
    expect(likely).toEqual({
      text: 'Порт',
      encoding: 'windows-1251',
      isGuess: true,
      others: [{ label: 'windows-1252', sample: 'Ïîðò' }],
      warnings: [],
    });
    expect(guessWarnings(likely)).toEqual([
      'The file does not say its encoding and was read as windows-1251: if letters are wrong, save it as UTF-8.',
    ]);
    expect(decoded(bytes('caf', 0xe9), null)).toMatchObject({
      text: 'café',
      encoding: 'windows-1252',
      isGuess: true,
    });
  });

  it('is read as Windows-1252 where the likeliest does not fit', () => {
    expect(decoded(bytes('a', 0xff), 'shift_jis').text).toBe('aÿ');
  });

  it('is UTF-8 with a bad byte where it has letters that only UTF-8 writes so', () => {
    const given = Uint8Array.from([...Buffer.from('déjà vu '), 0xe9, ...Buffer.from('t')]);
    const damaged = decoded(given, 'windows-1252');
    expect(damaged).toMatchObject({
      text: 'déjà vu \ufffdt',
      encoding: 'utf-8',
      warnings: ['One character of the file could not be read and is marked \ufffd.'],
    });
    expect(guessWarnings(damaged)).toEqual([]);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('is %s where every second byte is nothing', (encoding) => {
    const given = Buffer.from('Порт открыт', 'utf16le');
    const text = encoding === 'utf-16le' ? given : given.swap16();
    expect(decoded(Uint8Array.from(text), null)).toMatchObject({
      text: 'Порт открыт',
      encoding,
      isGuess: true,
    });
  });
});

describe('a text in the encoding that a person chose', () => {
  it('is read in that, whatever it says, and the others are offered', () => {
    const koi8 = Uint8Array.of(0xf0, 0xcf, 0xd2, 0xd4);
    expect(decodeText(koi8, textReader('windows-1251'), 'KOI8-R')).toEqual({
      text: 'Порт',
      encoding: 'koi8-r',
      isGuess: false,
      others: [
        { label: 'windows-1251', sample: 'рПТФ' },
        { label: 'windows-1252', sample: 'ðÏÒÔ' },
      ],
      warnings: [],
    });
    const utf8 = Buffer.from('<meta charset="utf-8">é');
    expect(decodeText(utf8, textReader(), 'windows-1251').text).toBe('<meta charset="utf-8">Г©');
  });

  it('keeps what it can where bytes are not of it', () => {
    expect(decodeText(bytes('a', 0xff, 0x62), textReader(), 'utf-8')).toMatchObject({
      text: 'a\ufffdb',
      warnings: [expect.stringContaining('One character')],
    });
    expect(() => decodeText(bytes('%PDF-1.7'), textReader(), 'utf-8')).toThrow('it is a PDF');
  });

  it('has a telling part of the file as a sample', () => {
    const given = bytes('Plain words first, then caf', 0xe9, 0x20, 0x0a, 0x20).fill(0x78, 0, 5);
    const [other] = decodeText(given, textReader('windows-1251'), 'windows-1252').others;
    expect(other).toEqual({ label: 'windows-1251', sample: 'cafй' });
  });
});

describe('Windows-1252', () => {
  it('has a character for every byte, however long the text', () => {
    expect(decodeWindows1252(Uint8Array.of(0x7f, 0x80, 0x81, 0x8e, 0x92, 0x9f, 0xa0, 0xff))).toBe(
      '\u007f€\u0081Ž’Ÿ\u00a0ÿ',
    );
    const long = decodeWindows1252(new Uint8Array(20_000).fill(0x93));
    expect([long.length, new Set(long)]).toEqual([20_000, new Set('“')]);
  });

  it.each([
    'windows-1252',
    'CP1252',
    'x-cp1252',
    'iso-8859-1',
    'iso8859-1',
    'iso88591',
    'iso-88591',
    'latin1',
    'l1',
    'ascii',
    'us-ascii',
  ])('is what the web means by %s', (label) => {
    expect(isWindows1252(label)).toBe(true);
    expect([isWindows1252(`x${label}`), isWindows1252(`${label}5`)]).toEqual([label === 'cp1252', false]);
  });
});
