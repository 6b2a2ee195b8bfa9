import { counted } from '../../counted.ts';
import { escapedHtml } from '../escaped-html.ts';

/** A picture of the site's media library. */
export interface SitePicture {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
}

/** What a text's shortcodes can be filled from. */
export interface SitePictures {
  /** The pictures with these ids of attachments, those that are known. */
  byIds(ids: readonly string[]): readonly SitePicture[];
  /** Those that belong to the post. */
  readonly own: readonly SitePicture[];
}

/**
 * Shortcodes without attributes that WordPress, Jetpack and much-used plugins know; any other needs attributes
 * or an end.
 */
const KNOWN = new Set(
  (
    'audio video playlist embed gallery caption wp_caption contact-form contact-form-7 ' +
    'contact-field archives youtube vimeo ' +
    'soundcloud slideshow tweet twitter-timeline instagram googlemaps recent-posts recipe ' +
    'subscribe jetpack_subscription_form ' +
    'sitemap toc woocommerce_cart woocommerce_checkout woocommerce_my_account contact_form ninja_form gravityform'
  ).split(' '),
);

const NAME = '[a-zA-Z][\\w-]{1,40}';
const TAG = new RegExp(`\\[(\\[?)(/?)(${NAME})((?:[\\s=][^\\]\\[<]{0,2000})?)/?\\](\\]?)`, 'g');
const EMBED = /\[embed(?:\s[^\]]{0,500})?\]\s*(https?:\/\/[^\s\][<>"]{1,2000})\s*\[\/embed\]/gi;
const ATTRIBUTE = /([\w-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))/g;

/**
 * The text without shortcodes: galleries are filled from the export, players become links to what they play, and what
 * stands between the beginning and the end of any other is kept. What was hidden by one is told by its name. Captions
 * stay for the reader of HTML; what is code, or doubled brackets, is none.
 */
export function withoutShortcodeTags(
  source: string,
  pictures: SitePictures,
): { readonly html: string; readonly warnings: readonly string[] } {
  if (!source.includes('[')) return { html: source, warnings: [] };
  const embedded = source.replace(EMBED, (_, url: string) => embedFigure(url));
  const code = codeRanges(embedded);
  const ended = new Set(
    [...embedded.matchAll(TAG)].filter(([, , slash]) => slash).map(([, , , name]) => name),
  );
  const gone = new Map<string, number>();
  let missing = 0;
  const html = embedded.replace(
    TAG,
    (whole, escaped: string, slash: string, name: string, said: string, closing: string, at) => {
      if (code.some(([from, to]) => at >= from && at < to)) return whole;
      if (escaped && closing) return whole.slice(1, -1);
      const attributes = attributesOf(said);
      const isShortcode = ended.has(name) || KNOWN.has(name) || attributes.size > 0;
      if (!isShortcode || /^(?:wp_)?caption$/.test(name)) return whole;
      const around = (inner: string) => `${escaped}${inner}${closing}`;
      if (slash) return around('');
      if (name === 'gallery') {
        const { figure, lacking } = gallery(attributes, pictures);
        missing += lacking;
        if (figure !== '') return around(figure);
      }
      const played = PLAYED.map((key) => attributes.get(key)).find((value) =>
        /^https?:\/\//i.test(value ?? ''),
      );
      if ((name === 'audio' || name === 'video') && played)
        return around(`<video src="${escapedHtml(played)}"></video>`);
      if (/^https?:\/\//i.test(attributes.get('url') ?? ''))
        return around(linkTo(attributes.get('url') ?? ''));
      gone.set(name, (gone.get(name) ?? 0) + 1);
      return around(' ');
    },
  );
  return { html, warnings: told(gone, missing) };
}

const PLAYED = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'ogg', 'm4a', 'wav', 'url'];

function gallery(attributes: ReadonlyMap<string, string>, pictures: SitePictures) {
  const ids = (attributes.get('ids') ?? attributes.get('include') ?? '').match(/\d+/g) ?? [];
  const shown = ids.length > 0 ? pictures.byIds(ids) : pictures.own;
  const figures = shown.map(({ url, alt, caption }) => {
    const words = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
    return `<figure><img src="${escapedHtml(url)}" alt="${escapedHtml(alt)}">${words}</figure>`;
  });
  return {
    figure: figures.length === 0 ? '' : `<figure class="wp-block-gallery">${figures.join('')}</figure>`,
    lacking: figures.length === 0 ? 0 : Math.max(0, ids.length - figures.length),
  };
}

/** What the block editor makes of an embed. */
function embedFigure(url: string): string {
  return `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">${url}</div></figure>`;
}

function linkTo(url: string): string {
  return `<p><a href="${escapedHtml(url)}">${escapedHtml(url)}</a></p>`;
}

function attributesOf(said: string): ReadonlyMap<string, string> {
  return new Map(
    [...said.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}

function told(gone: ReadonlyMap<string, number>, missing: number): readonly string[] {
  const names = [...gone].map(([name, count]) => (count > 1 ? `[${name}] (${count})` : `[${name}]`));
  return [
    ...(names.length > 0
      ? [
          `Left out, because the site fills them in: the shortcodes ${names.join(', ')}. Look at ` +
            `the page for what they show.`,
        ]
      : []),
    ...(missing > 0
      ? [
          `${counted(missing, 'picture')} of galleries ${missing === 1 ? 'is' : 'are'} not in ` +
            `the export: add what is wanted.`,
        ]
      : []),
  ];
}

/** Where shortcodes are shown as they are written. */
function codeRanges(source: string): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  const open = /<(pre|code)\b/gi;
  for (let found = open.exec(source); found; found = open.exec(source)) {
    const end = source.indexOf(`</${found[1]}`, found.index);
    if (end < 0) break;
    ranges.push([found.index, end]);
    open.lastIndex = end;
  }
  return ranges;
}
