export const EMBED_KINDS = ['video', 'audio', 'post', 'map', 'chart', 'document', 'link'] as const;
export type EmbedKind = (typeof EMBED_KINDS)[number];

/**
 * Sites that say what they hold, by the end of their name, the nearest first; a path narrows those that
 * hold several things.
 */
const SITES: readonly (readonly [host: string, kind: EmbedKind, path?: RegExp])[] = [
  ['youtube.com', 'video'],
  ['youtube-nocookie.com', 'video'],
  ['youtu.be', 'video'],
  ['vimeo.com', 'video'],
  ['dailymotion.com', 'video'],
  ['dai.ly', 'video'],
  ['twitch.tv', 'video'],
  ['facebook.com', 'video', /^\/(?:watch\b|[^/]+\/videos\/)/],
  ['fb.watch', 'video'],
  ['tiktok.com', 'video'],
  ['soundcloud.com', 'audio'],
  ['spotify.com', 'audio'],
  ['podcasts.apple.com', 'audio'],
  ['x.com', 'post'],
  ['twitter.com', 'post'],
  ['facebook.com', 'post'],
  ['instagram.com', 'post'],
  ['threads.net', 'post'],
  ['bsky.app', 'post'],
  ['t.me', 'post'],
  ['mastodon.social', 'post'],
  ['linkedin.com', 'post'],
  ['reddit.com', 'post'],
  ['openstreetmap.org', 'map'],
  ['maps.app.goo.gl', 'map'],
  ['maps.google.com', 'map'],
  ['google.com', 'map', /^\/maps\b/],
  ['umap.openstreetmap.fr', 'map'],
  ['datawrapper.de', 'chart'],
  ['dwcdn.net', 'chart'],
  ['flourish.studio', 'chart'],
  ['documentcloud.org', 'document'],
  ['docs.google.com', 'document'],
  ['scribd.com', 'document'],
];

const FILES: readonly (readonly [RegExp, EmbedKind])[] = [
  [/\.(?:mp4|m4v|webm|mov|ogv)$/i, 'video'],
  [/\.(?:mp3|m4a|ogg|oga|opus|wav|flac)$/i, 'audio'],
  [/\.(?:pdf|docx?|odt|xlsx?|pptx?)$/i, 'document'],
];

const WEB = /^https?:\/\/([^/?#:]+)(?::\d+)?([^?#]*)/i;

/** What lies at an address, as far as its site and its ending tell without asking anybody. */
export function embedKind(href: string): EmbedKind {
  const [, , path = ''] = WEB.exec(href) ?? [];
  const host = embedHost(href);
  const site = SITES.find(
    ([name, , only]) => (host === name || host.endsWith(`.${name}`)) && (only?.test(path) ?? true),
  );
  return site?.[1] ?? FILES.find(([ending]) => ending.test(path))?.[1] ?? 'link';
}

/** The name of the site at an address, without its `www.`. */
export function embedHost(href: string): string {
  return (WEB.exec(href)?.[1] ?? '').toLowerCase().replace(/^www\./, '');
}
