import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openableHref, repairedHref, safeHref, webHref } from '../../../shared/story/safe-href.ts';

/** Each leads to another host, or to a file of a network, in some browser, file manager or mail program. */
const LEADING_AWAY = [
  '\\\\host\\share',
  '//host/x',
  '///host/x',
  '/\\host',
  '\\/host',
  '\\host',
  ' //host/x',
  '\t//host/x',
  '\u0000//host',
  '/\t/host',
  '/\n/host',
  '\u00a0//host',
  '\ufeff\\\\host',
  '\u200b//host',
  '/\u200b/host',
  '\u2066//host',
  '%2F%2Fhost',
  '/%2fhost',
  '/%5Chost',
  '%5c%5chost%5cshare',
  '/%09/host',
  '/%0d%0a/host',
  '/%20/host',
  'http:\\\\host',
  'http:/host',
  'http:host',
  'https:///host',
  'https://',
  'https:\\/host',
  'https://site.org\\@host/',
  'https://site.org@host/',
  'https://user:word@site.org/',
  'https://site.org%2f@host/',
  'https://site.org%00.host/',
  'https://si\u200bte.org/',
  'https://site.org/\u202egro.tsoh',
  'https://site.org:x/',
  'https://site.org<b>/',
  'mailto:',
  'mailto:a@b.org?attach=/etc/passwd',
  'mailto:a@b.org?subject=x&Attachment=c:/x',
  'mailto:a@b.org?%61ttach=/etc/passwd',
  'C:\\x',
  'c:/x',
  'file://host/share',
  'smb://host/share',
  'search-ms:query=x',
  'ms-word:ofe|u|https://host/x',
  'java\u200bscript:alert(1)',
  'https://site.org:123456/',
  'https://site.org:/',
  'https://[site.org]/',
  'https://[::1',
  'https://si\\te.org/',
  'https://site.org{}/',
  'https://site.org`/',
  'https://site.org|/',
  'https://site.org"/',
  'https://site.org^/',
  'https://#site.org',
  'https://?site.org',
  'https://:80/',
  'https:/site.org',
  'httpss://site.org/',
  'xhttps://site.org/',
  'mailto:a@b.org?ATTACH=/etc/passwd',
  'mailto:a@b.org?attach%6dent=/etc/passwd',
  'mailto:a@b.org?subject=x&%61=y',
  'mailto: a@b.org',
  '/%7F/host',
  '/%0F%1f%20/host',
  '%2f%00%5Chost',
  '/path\\to',
  'path\\to#x',
  'a\u2066b',
  'a\u2069b',
  'a\u202ab',
  'a\u202eb',
];
const ALLOWED = [
  'https://a.org',
  'http://a.org:8080/b?c=//d\\e#f\\g',
  'https://a.org/b@c',
  'https://a.org/x?u=https://b.org/',
  'https://مثال.إختبار/خبر',
  'https://fa.wikipedia.org/wiki/می\u200cخواهم',
  'http://[2001:db8::1]/',
  'http://desk/',
  'mailto:desk@a.org?subject=Hello&body=%5Cx',
  'mailto:?subject=Read%20this',
  '/a//b',
  'a//b',
  '?a=\\b',
  '#//a',
  './/a',
  'https://a.org?b',
  'https://a.org#b',
  'https://a.org:1',
  'https://a.org:65535/',
  'HTTPS://A.ORG/',
  'https://a.org./',
  'https://a_b.org/~c',
  'mailto:a@b.org?subject=attach=x',
  'mailto:a@b.org?reattach=x',
  'mailto:a@b.org?attachments=x',
  'mailto:a@b.org?attached=x',
  'MAILTO:a@b.org',
  '/%21/host',
  '/%2/host',
  'a/%2f%2fhost',
  '?a//b',
  'path?to=\\x',
  './a:b',
];

describe('an address', () => {
  it.each(LEADING_AWAY)('%j is refused', (href) => {
    expect(safeHref(href)).toBeNull();
    expect(webHref(href)).toBeNull();
    expect(openableHref(href)).toBeNull();
  });
  it.each(ALLOWED)('%j is allowed', (href) => expect(safeHref(href)).toBe(href));

  it('of the web is absolute, and one to open may be of a letter', () => {
    expect(['https://a.org/', 'mailto:a@b.org', '/a', '#a'].map(webHref)).toEqual([
      'https://a.org/',
      null,
      null,
      null,
    ]);
    expect(['https://a.org/', 'mailto:a@b.org', '/a', '#a'].map(openableHref)).toEqual([
      'https://a.org/',
      'mailto:a@b.org',
      null,
      null,
    ]);
  });

  it('that is allowed leads browsers to the host that it shows', () => {
    const piece = fc.constantFrom(
      ...[
        '/',
        '\\',
        '//',
        'http:',
        'https:',
        '@',
        'host',
        'site.org',
        ':',
        '\t',
        '\u200b',
        '%2f',
        '%5c',
        '.',
        ' ',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const href = safeHref(pieces.join(''));
        if (href === null) return;
        const url = URL.parse?.(href, 'https://own.org/') ?? new URL(href, 'https://own.org/');
        const shown = /^https?:\/\/([^/?#]*)/.exec(href)?.[1] ?? 'own.org';
        expect(url.host).toBe(shown.replace(/:443$|:80$|:$/, ''));
        expect(url.username).toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an address that others wrote', () => {
  it.each([
    ['//cdn.example.org/x', 'https://cdn.example.org/x'],
    ['//host/x', null],
    ['///example.org/x', null],
    ['\\\\host.org\\share', null],
    ['/\\host.org', null],
    ['/url\\bar', '/url%5Cbar'],
    ['https://a.org\\b', null],
    ['https://bbc.com@host.org/x', 'https://host.org/x'],
    ['https://a.org/x', 'https://a.org/x'],
    ['javascript:alert(1)', null],
    [' //cdn.example.org/x ', 'https://cdn.example.org/x'],
    ['//example.org', 'https://example.org'],
    ['//host?x.y', null],
    ['//host#x.y', null],
    ['//host\\x.y', null],
    ['x//example.org/y', 'x//example.org/y'],
    ['/a\\b?c\\d', '/a%5Cb?c\\d'],
    ['/a#b\\c', '/a#b\\c'],
    ['a\\b\\c', 'a%5Cb%5Cc'],
    ['HTTP://me:it@host.org/x', 'HTTP://host.org/x'],
    ['https://a@b@host.org/', 'https://host.org/'],
    ['https://host.org/x@y', 'https://host.org/x@y'],
    ['https://host.org?x@y', 'https://host.org?x@y'],
    ['https://host.org#x@y', 'https://host.org#x@y'],
    ['mailto:a@b.org', 'mailto:a@b.org'],
    ['/https://me@host.org', '/https://me@host.org'],
    ['', null],
  ])('%j becomes %j', (given, expected) => expect(repairedHref(given)).toBe(expected));
});
