import { describe, expect, it } from 'vitest';
import { EMBED_KINDS, type EmbedKind, embedHost, embedKind } from '../../../shared/story/embed-kind.ts';

describe('what lies at an address', () => {
  it.each<[EmbedKind, string]>([
    [
      'video',
      'youtube.com youtube-nocookie.com youtu.be vimeo.com dailymotion.com dai.ly twitch.tv fb.watch tiktok.com',
    ],
    ['audio', 'soundcloud.com spotify.com podcasts.apple.com'],
    [
      'post',
      'x.com twitter.com facebook.com instagram.com threads.net bsky.app t.me mastodon.social linkedin.com reddit.com',
    ],
    ['map', 'openstreetmap.org maps.app.goo.gl maps.google.com umap.openstreetmap.fr'],
    ['chart', 'datawrapper.de dwcdn.net flourish.studio'],
    ['document', 'documentcloud.org docs.google.com scribd.com'],
  ])('is a %s on sites for it, whatever stands before their names', (kind, hosts) => {
    for (const host of hosts.split(' ')) {
      expect(embedKind(`https://${host}/abc`), host).toBe(kind);
      expect(embedKind(`HTTP://Open.${host.toUpperCase()}:8080/abc?d#e`), host).toBe(kind);
      expect(embedKind(`https://not${host}/abc`), host).toBe('link');
      expect(embedKind(`https://${host}.example.org/abc`), host).toBe('link');
    }
  });

  it.each<[string, EmbedKind]>([
    ['https://www.facebook.com/watch?v=1', 'video'],
    ['https://www.facebook.com/watch/1', 'video'],
    ['https://www.facebook.com/desk/videos/1', 'video'],
    ['https://www.facebook.com/watchmakers', 'post'],
    ['https://www.facebook.com/a/b/videos/1', 'post'],
    ['https://www.facebook.com/desk/videos', 'post'],
    ['https://www.facebook.com/x/watch', 'post'],
    ['https://www.google.com/maps/place/Cairo', 'map'],
    ['https://www.google.com/maps', 'map'],
    ['https://www.google.com/mapsets', 'link'],
    ['https://www.google.com/x/maps', 'link'],
    ['https://www.google.com/search?q=/maps', 'link'],
    ['https://www.apple.com/a', 'link'],
  ])('at %s is a %s, as its path tells', (href, kind) => {
    expect(embedKind(href)).toBe(kind);
  });

  it.each<[EmbedKind, string]>([
    ['video', 'mp4 m4v webm mov ogv'],
    ['audio', 'mp3 m4a ogg oga opus wav flac'],
    ['document', 'pdf doc docx odt xls xlsx ppt pptx'],
  ])('is a %s where its file is one', (kind, endings) => {
    for (const ending of endings.split(' ')) {
      expect(embedKind(`https://a.org/file.${ending}`), ending).toBe(kind);
      expect(embedKind(`https://a.org/file.${ending.toUpperCase()}?x#y`), ending).toBe(kind);
      expect(embedKind(`https://a.org/file${ending}`), ending).toBe('link');
      expect(embedKind(`https://a.org/file.${ending}/page`), ending).toBe('link');
      expect(embedKind(`https://a.org/page?file=a.${ending}`), ending).toBe('link');
    }
  });

  it('is a link where nothing tells, and where the address is of no site', () => {
    for (const href of [
      'https://a.org/',
      'mailto:a@youtube.com',
      '/youtube.com',
      '',
      'x https://youtube.com',
    ])
      expect(embedKind(href), href).toBe('link');
    expect(EMBED_KINDS).toEqual(['video', 'audio', 'post', 'map', 'chart', 'document', 'link']);
  });
});

describe('the name of a site', () => {
  it.each([
    ['https://www.Example.org/x', 'example.org'],
    ['http://example.org:8080', 'example.org'],
    ['https://example.org?x', 'example.org'],
    ['https://example.org#x', 'example.org'],
    ['https://news.www.example.org/', 'news.www.example.org'],
    ['https://wwwexample.org/', 'wwwexample.org'],
    ['/x', ''],
    ['mailto:a@b.org', ''],
  ])('of %j is %j', (href, host) => {
    expect(embedHost(href)).toBe(host);
  });
});
