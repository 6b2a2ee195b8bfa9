import { describe, expect, it } from 'vitest';
import {
  formatNamed,
  IMPORT_EXTENSIONS,
  IMPORT_FORMATS,
  importFormatOf,
} from '../../../../shared/import/formats/import-formats.ts';
import { sniffedFile, xmlRoot } from '../../../../shared/import/formats/sniffed-file.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [...`\ufeff${text}`].flatMap((character) => {
      const code = character.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe('the format of a file', () => {
  it.each([
    ['a.HTML', 'html'],
    ['a.htm', 'html'],
    ['a.xhtml', 'html'],
    ['b.md', 'markdown'],
    ['b.markdown', 'markdown'],
    ['b.mdown', 'markdown'],
    ['c.text', 'text'],
    ['a.DOCX', 'docx'],
    ['a.docx.exe', null],
    ['html', null],
    ['a.html/b', null],
    ['a.html\\b', null],
    ['', null],
    ['c.d.txt', 'text'],
    ['constructor', null],
    ['x.constructor', null],
  ])('%s is %s by its name, where its content says nothing', (name, format) => {
    expect(formatNamed(name)).toBe(format);
    expect(importFormatOf(bytesOf('Words'), name)).toBe(format);
  });

  it.each([
    ['PK\u0003\u0004', 'a.html', 'docx'],
    ['\ufeff\n<!DOCTYPE html><p>Words', 'a.txt', 'html'],
    [
      '<?xml version="1.0"?><!-- made --><!DOCTYPE html PUBLIC "x" "y"><html xmlns="z">',
      'letter.doc',
      'html',
    ],
    ['<p>Words', 'a.md', 'markdown'],
    ['', 'a.md', 'markdown'],
  ])('%j, called %s, is %s by its content', (start, name, format) => {
    expect(importFormatOf(bytesOf(start), name)).toBe(format);
  });

  it('is offered by every ending that is read, each once', () => {
    const endings = Object.values(IMPORT_FORMATS).flatMap(({ extensions }): readonly string[] => extensions);
    expect([...IMPORT_EXTENSIONS].toSorted()).toEqual([...new Set(endings)].toSorted());
  });
});

describe('the first element of a document', () => {
  it.each([
    ['<nitf>', 'nitf'],
    ['\n <?xml version="1.0"?>\n<?x y?><!-- <a> --><nar:newsItem a="b">', 'newsItem'],
    ['<!DOCTYPE nitf SYSTEM "nitf.dtd" [ <!ENTITY a "<b>"> ]><nitf/>', 'nitf'],
    ['<body.content>', 'body.content'],
    ['words <nitf>', null],
    ['<!-- half', null],
    ['', null],
  ])('of %j is %j', (text, name) => {
    expect(xmlRoot(sniffedFile(bytesOf(text)))).toBe(name);
    expect(xmlRoot(sniffedFile(utf16(text, true)))).toBe(name);
    expect(xmlRoot(sniffedFile(utf16(text, false)))).toBe(name);
  });
});
