import { describe, expect, it } from 'vitest';
import { IMPORT_EXTENSIONS, importFormatOf } from '../../../../shared/import/formats/import-formats.ts';
import { unreadContent, unreadNamed } from '../../../../shared/import/formats/unread-formats.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const wide = (text: string) => [...text].map((letter) => `${letter}\0`).join('');
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

describe('a file that is not read', () => {
  it.each([
    ['%PDF-1.7', 'a PDF', 'ask the sender'],
    [`${OLE}${'x'.repeat(600)}${wide('__substg1.0_0037001F')}`, 'Outlook', '.eml'],
    [`${OLE}${wide('Workbook')}`, 'Excel', 'copy the cells'],
    ['PK\u0003\u0004xxIndex/Document.iwa', 'Pages', 'Export To, Word'],
    ['PK\u0003\u0004xxmimetypeapplication/vnd.adobe.indesign-idml-package', 'InDesign', 'Rich Text Format'],
    ['\u0006\u0006\u00ed\u00f5\u00d8\u001d', 'InDesign', 'Rich Text Format'],
    ['PK\u0003\u0004xx[Content_Types].xmlxl/workbook.xml', 'Excel', 'copy the cells'],
    ['PK\u0003\u0004xx[Content_Types].xmlppt/presentation.xml', 'PowerPoint', 'Outline/RTF'],
    ['PK\u0003\u0004xxa.jpgPK\u0005\u0006', 'packed', 'unpack it'],
    ['From a@b.org Wed Jan 28 10:00:00 2026\nSubject: x', 'mailbox', 'save the mails'],
    ['bplist00xxWebMainResource', 'Safari', 'Page Source'],
    ['\u0089PNG\r\n', 'picture', 'drop the picture'],
    ['ID3', 'recording', 'as a card'],
  ])('that begins with %j is %s', (start, what, remedy) => {
    const found = unreadContent(bytesOf(start));
    expect(found?.what).toContain(what);
    expect(found?.remedy).toContain(remedy);
  });

  it.each([
    ['story.qxp', 'QuarkXPress'],
    ['story.PAGES', 'Pages'],
    ['budget.csv', 'table'],
  ])('%s is told by its name where its content says nothing', (name, what) => {
    expect(unreadNamed(name)?.what).toContain(what);
  });

  it('is none that is read, by ending or content', () => {
    expect(IMPORT_EXTENSIONS.filter((ending) => unreadNamed(`a.${ending}`) !== null)).toEqual([]);
    for (const start of [
      'PK\u0003\u0004',
      'PK\u0003\u0004xx[Content_Types].xmlword/document.xml',
      'Words',
      OLE,
    ])
      expect(unreadContent(bytesOf(start))).toBeNull();
  });
});

describe('mails, saved pages and exports of sites', () => {
  const mail =
    'Received: from a\r\n\tby b\r\nFrom: A <a@b.org>\r\nTo: c\r\nSubject: x\r\nContent-Type: ' +
    'multipart/related; boundary=x\r\n\r\nWords';
  it.each([
    [mail, 'eml'],
    [
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.org/\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n',
      'mhtml',
    ],
    ['MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x', 'mhtml'],
    [
      'Subject: x\nX-Unsent: 1\nDate: y\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n',
      'eml',
    ],
    ['<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>', 'wxr'],
    ['{"db":[{"meta":{"exported_on":1,"version":"5"},"data":{"posts":[]}}]}', 'ghost'],
    ['From: Cairo\nThe mediators met.\n\nDate: Wednesday', 'text'],
    ['Headline: Talks\nBy: Amira\n\nWords', 'text'],
  ])('%j is %s', (start, format) => {
    expect(importFormatOf(bytesOf(start), 'a.txt')).toBe(format);
  });
});
