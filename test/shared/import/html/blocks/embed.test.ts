import { describe, expect, it } from 'vitest';
import { htmlToBody } from '../../../../../shared/import/html/html-to-body.ts';

const hrefs = (html: string) =>
  htmlToBody(html).body.map((block) => (block.type === 'embed' ? block.href : block.type));
const frame = (src: string) => `<iframe src="${src}"></iframe>`;

describe('what a page shows in a frame', () => {
  it.each([
    'youtube.com',
    'youtube-nocookie.com',
    'youtu.be',
    'vimeo.com',
    'dailymotion.com',
    'soundcloud.com',
    'spotify.com',
    'twitter.com',
    'x.com',
    'facebook.com',
    'instagram.com',
    'tiktok.com',
    'datawrapper.de',
    'dwcdn.net',
    'flourish.studio',
    'documentcloud.org',
    'archive.org',
    'openstreetmap.org',
    'bsky.app',
  ])('is a card where it comes from %s', (host) => {
    for (const address of [`https://${host}/a`, `http://www.${host}/a`, `https://a-1.b.${host}/a`])
      expect(hrefs(frame(address))).toEqual([address]);
    for (const address of [
      `https://not${host}/a`,
      `https://${host}.example/a`,
      `https://${host.replace('.', 'x')}/a`,
    ])
      expect(hrefs(frame(address))).toEqual([]);
  });

  it('is a card where it is a map', () => {
    expect(hrefs(frame('https://www.google.com/maps/embed?pb=1'))).toEqual([
      'https://www.google.com/maps/embed?pb=1',
    ]);
    expect(hrefs(frame('https://www.google.com/ads'))).toEqual([]);
  });

  it.each([
    ['https://www.youtube.com/embed/abc-_12', 'https://www.youtube.com/watch?v=abc-_12'],
    ['//youtube.com/embed/abcdef?start=3', 'https://www.youtube.com/watch?v=abcdef'],
    ['http://www.youtube-nocookie.com/embed/abcdef', 'https://www.youtube.com/watch?v=abcdef'],
    ['https://www.youtube.com/embed/abcde', 'https://www.youtube.com/embed/abcde'],
    ['https://www.youtube.com/embed/abcdef/more', 'https://www.youtube.com/embed/abcdef/more'],
    ['https://player.vimeo.com/video/123?h=1', 'https://vimeo.com/123'],
    ['https://player.vimeo.com/video/123x', 'https://player.vimeo.com/video/123x'],
    ['https://www.dailymotion.com/embed/video/x9', 'https://www.dailymotion.com/video/x9'],
    ['https://dailymotion.com/embed/video/x9?a', 'https://www.dailymotion.com/video/x9'],
    ['https://open.spotify.com/embed/episode/a-1?utm=x', 'https://open.spotify.com/episode/a-1'],
    [' https://vimeo.com/9 ', 'https://vimeo.com/9'],
  ])('leads to the page on which a reader finds the same: %s', (src, href) =>
    expect(hrefs(frame(src))).toEqual([href]),
  );

  it('is a card in the other elements that play something, from wherever it comes', () => {
    expect(hrefs('<video src="https://a.org/f.mp4">no</video><audio src="//a.org/f.mp3"></audio>')).toEqual([
      'https://a.org/f.mp4',
      'https://a.org/f.mp3',
    ]);
    expect(hrefs('<embed src="https://vimeo.com/9"><embed src="https://a.org/f.swf">')).toEqual([
      'https://vimeo.com/9',
    ]);
  });

  it('is nothing without an address of the web', () => {
    expect(
      hrefs(
        '<iframe></iframe><video></video><video src="f.mp4"></video><iframe src="javascript:x"></iframe>',
      ),
    ).toEqual([]);
  });

  it('has the title of its frame on one line', () => {
    expect(htmlToBody('<iframe src="https://vimeo.com/9" title=" The\n\tharbour "></iframe>').body).toEqual([
      { type: 'embed', href: 'https://vimeo.com/9', title: 'The harbour', description: '' },
    ]);
  });
});
