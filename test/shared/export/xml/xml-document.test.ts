import { expect, it } from 'vitest';
import { x } from 'xastscript';
import { cdataText, xmlDocument } from '../../../../shared/export/xml/xml-document.ts';

it('puts U+FFFD where XML knows no character, in texts and attributes', () => {
  const xml = xmlDocument(x('p', { class: 'a\u0000b\ud800c' }, 'd\u0007e\uffff\udc00 \u{1f600}\t]]>&<'));
  expect(xml.split('\n').slice(1)).toEqual([
    '<p class="a\ufffdb\ufffdc">d\ufffde\ufffd\ufffd \u{1f600}\t]]<![CDATA[>]]>&#x26;&#x3C;</p>',
    '',
  ]);
});

it('closes no section before its end', () => {
  expect(xmlDocument(x('p', cdataText('a]]>b]]')))).toContain('<p><![CDATA[a]]]]><![CDATA[>b]]]]></p>');
});
