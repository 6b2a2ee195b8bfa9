import { importedHref } from '../../../shared/import/imported-href.ts';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import type { Paragraph } from '../../../shared/story/blocks/paragraph.ts';
import { type Inline, link, text } from '../../../shared/story/inline.ts';

/**
 * What stays of a figure whose picture cannot be had: its words, led by a link to where the picture is on
 * the web. Null when it had no words.
 */
export function withoutPicture(figure: Figure, source: string): Paragraph | null {
  const { alt, caption, credit, licence = '' } = figure;
  const said = [alt, caption, credit, licence].map((part) => part.trim());
  const words = [...new Set(said)].filter((part) => part !== '');
  const href = addressOf(source);
  const children: Inline[] = [];
  const [first] = words.splice(0, href === null ? 0 : 1);
  if (href !== null && first !== undefined) children.push(link(href, [text(first)]));
  if (words.length > 0) children.push(text(`${href === null ? '' : ' — '}${words.join(' — ')}`));
  return children.length === 0 ? null : { type: 'paragraph', children };
}

/**
 * A picture inside the imported file has no address to keep, and one in a file beside it has one that leads
 * nowhere on the page.
 */
function addressOf(source: string): string | null {
  return /^https?:/i.test(source) ? importedHref(source) : null;
}
