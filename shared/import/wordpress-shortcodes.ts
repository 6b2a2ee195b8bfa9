import { counted } from '../counted.ts';
import { escapedHtml } from './escaped-html.ts';

/**
 * A picture with its caption, and a gallery of pictures that the text does not hold, as WordPress writes them; not what
 * Markdown says is none, or is code.
 */
const CAPTION = /(?<![\\`])\[caption(?=[\s\]])([^\]]{0,500})\]([\s\S]{0,10000}?)\[\/caption\]/gi;
const GALLERY = /(?<![\\`])\[gallery(?=[\s\]])([^\]]{0,2000})\]/gi;

/** The tag that says of a picture what its caption is. */
const IMAGE = /^([\s\S]*?(?:<img\b[^>]*>(?:\s*<\/a>)?|!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?))([\s\S]*)$/i;

/** A text without WordPress' shortcodes of pictures, and what is told of those that name pictures of a site alone. */
export interface WithoutShortcodes {
  readonly source: string;
  readonly warnings: readonly string[];
}

/**
 * Makes figures of `[caption]…[/caption]` (in HTML, which Markdown holds too) and takes `[gallery ids="…"]` out, whose
 * pictures lie in no file: that is told.
 */
export function withoutShortcodes(source: string): WithoutShortcodes {
  if (!/\[(?:caption|gallery)\b/i.test(source)) return { source, warnings: [] };
  const warnings: string[] = [];
  const captioned = withFigures(source);
  const bare = captioned.replace(GALLERY, (_, attributes: string) => {
    const ids = /\bids\s*=\s*["']([\d,\s]*)/i.exec(attributes)?.[1]?.match(/\d+/g) ?? [];
    const what =
      ids.length === 0 ? 'A gallery' : `A gallery of ${counted(ids.length, 'picture')} (${ids.join(', ')})`;
    warnings.push(
      `${what} of WordPress was left out, because the file does not hold its pictures: add them.`,
    );
    return '';
  });
  return { source: bare, warnings };
}

/** Makes figures of `[caption]…[/caption]` alone. */
export function withFigures(source: string): string {
  return source.replace(CAPTION, (whole, attributes: string, inner: string) => {
    const [, picture, after = ''] = IMAGE.exec(inner) ?? [];
    if (picture === undefined) return whole;
    const caption = after.trim() || (/\bcaption\s*=\s*["']([^"']*)/i.exec(attributes)?.[1] ?? '');
    return figure(picture, caption);
  });
}

function figure(picture: string, caption: string): string {
  const [, alt, address] = /!\[([^\]]*)\]\(\s*([^)\s]*)/.exec(picture) ?? [];
  const image =
    address === undefined
      ? picture.trim()
      : `<img src="${escapedHtml(address)}" alt="${escapedHtml(alt ?? '')}">`;
  const said = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  // Blank lines part it from the text around it, in Markdown as well.
  return `\n\n<figure>${image}${said}</figure>\n\n`;
}
