import { describe, expect, it } from 'vitest';
import { parseXml, parseXmlLeniently } from '../../../../shared/import/xml/parse-xml.ts';
import { childOf, xmlLine, xmlText } from '../../../../shared/import/xml/xml-tree.ts';

const SUBJECT = { name: 'The item', remedy: 'ask for it again' };
const read = (source: string) => parseXmlLeniently(source, SUBJECT);

describe('a document that has to be well-formed', () => {
  it.each([
    ['<!DOCTYPE a><a/>', 'it declares a document type, which no item does: ask for it again.'],
    ['<a><b></a>', 'its text is damaged: ask for it again.'],
    ['<a>&eacute;</a>', 'its text is damaged: ask for it again.'],
    ['', 'its text is damaged: ask for it again.'],
  ])('is none where it is %j', (source, because) => {
    expect(() => parseXml(source, SUBJECT)).toThrow(`The item cannot be read because ${because}`);
  });
});

describe('a document as programs of the trade write it', () => {
  it.each([
    ['<a>caf&eacute; &amp; bar &#233;</a>', 'café & bar é'],
    ['<a>AT&T; R&D &c; a < b</a>', 'AT&T; R&D &c; a < b'],
    ['<a><![CDATA[R&D <b>]]> &lt;</a>', 'R&D <b> <'],
    ['<a>one\u0001two\u001f</a>', 'one two'],
    ['<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a>words</a>', 'words'],
    ['<a><!-- R&D --><b>words</b></a>', 'words'],
  ])('%s says %j', (source, text) => {
    const { root, warnings } = read(source);
    expect(xmlLine(root)).toBe(text);
    expect(warnings).toEqual(source.includes('&c;') ? [expect.stringContaining('&T;')] : []);
  });

  it.each([
    ['an entity of a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', '&x;'],
    [
      'entities within entities',
      '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;"><!ENTITY z "&y;&y;">]><a>&z;</a>',
      '&z;',
    ],
    [
      'a parameter entity',
      '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/x"> %x;]><a>words</a>',
      'words',
    ],
  ])('expands nothing of %s', (_, source, text) => {
    expect(xmlText(read(source).root)).toBe(text);
  });

  it('is read as far as it goes, and that is told', () => {
    const half = read('<a><b>One</b><b>Two');
    expect(xmlText(half.root)).toBe('OneTwo');
    expect(half.warnings).toEqual([
      'The item breaks off before its end; what is there was read: ask for it again.',
    ]);
    const crossed = read('<a><b>One<c>two</b>three</c></a>');
    expect(xmlText(crossed.root)).toContain('One');
    expect(xmlText(crossed.root)).toContain('three');
    expect(crossed.warnings).toEqual([expect.stringContaining('not well-formed')]);
  });

  it('names elements and attributes without their prefixes', () => {
    const { root } = read('<n:a xmlns:n="x" n:id="1" id="2"><n:b xml:lang="ar"/></n:a>');
    expect(root.attributes.get('id')).toBe('1');
    expect(childOf(root, 'b')?.attributes.get('lang')).toBe('ar');
  });

  it.each([
    ['elements nested without end', '<a>'.repeat(1_000_000), 'its parts are nested too deeply'],
    [
      'attributes without end',
      `<a ${Array.from({ length: 100_000 }, (_, at) => `b${at}="c"`).join(' ')}/>`,
      'one of its parts has too many attributes',
    ],
    ['parts without end', `<a>${'<b/>'.repeat(2_100_000)}</a>`, 'it has too many parts'],
    ['no element', 'words', 'its text is missing'],
  ])('is refused in time where it has %s', (_, source, because) => {
    const begun = performance.now();
    expect(() => read(source)).toThrow(`The item cannot be read because ${because}`);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
