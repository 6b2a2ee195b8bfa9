import { link, text } from '../inline.ts';
import { visibleLine } from '../visible-inlines.ts';
import { type BlockLine, wordsLine } from './block-line.ts';
import { joinLines } from './block-words.ts';
import { type Paragraph, paragraphOf } from './paragraph.ts';
import { changed, type TextVisitor } from './text-visitor.ts';
import { wordsOnly } from './words-only.ts';

/** A film, a post, a map elsewhere: a card that says what it is and links to it. Nothing is ever loaded from there. */
export interface Embed {
  readonly type: 'embed';
  /** Absolute http(s) address, see `webHref`. */
  readonly href: string;
  /** As the person names it; empty where the address stands for itself. */
  readonly title: string;
  readonly description: string;
}

export const embedModel = {
  ...wordsOnly,
  name: 'card',
  isProse: true,
  defaults: { title: '', description: '' },
  canonical: (card: Embed): Embed => card,
  visible(card: Embed): readonly Embed[] {
    const title = visibleLine(card.title);
    return [{ ...card, title: title === card.href ? '' : title, description: visibleLine(card.description) }];
  },
  text: ({ title, description }: Embed): string => joinLines([title, description]),
  mapTexts: (card: Embed, visit: TextVisitor): Embed =>
    changed(card, { title: visit.words(card.title), description: visit.words(card.description) }),
  lines: ({ href, title, description }: Embed): readonly BlockLine[] => [
    { start: { role: 'card', href }, inlines: wordsLine(title) },
    { start: { role: 'description' }, inlines: wordsLine(description) },
  ],
  /** The title as a link, and the description under it. */
  fallback: ({ href, title, description }: Embed): readonly Paragraph[] => [
    { type: 'paragraph', children: [link(href, [text(title || href)])] },
    ...paragraphOf(description),
  ],
  references: ({ href }: Embed): readonly string[] => [`card ${href}`],
};
