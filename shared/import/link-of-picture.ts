import { type Link, link, text } from '../story/inline.ts';

/** An address that shows the picture itself, larger perhaps: the story has it. */
const PICTURE =
  /\.(?:jpe?g|jfif|png|gif|webp|avif|svg|bmp|tiff?)(?:[?#/]|$)|\/wiki\/(?:File|Image|Datei|Fichier|Archivo):/i;

/**
 * What stays of a link around a picture, which can be none: a link with the picture's words to stand behind it. Null
 * where it leads to the picture itself.
 */
export function linkOfPicture({ href, title }: Link, alt: string): Link | null {
  if (PICTURE.test(href)) return null;
  const words = [title ?? '', alt, href.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')].map((one) => one.trim());
  return link(href, [text(words.find((one) => one !== '') ?? href)]);
}
