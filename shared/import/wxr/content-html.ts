import { isEmbedAddress } from '../html/blocks/embed.ts';
import { withFigures } from '../wordpress-shortcodes.ts';
import { blockWarnings } from './block-kinds.ts';
import { classicText } from './classic-text.ts';
import { type SitePictures, withoutShortcodeTags } from './shortcodes.ts';

const WRAPPED = /<div class="wp-block-embed__wrapper">\s*(https?:\/\/[^\s<>"]{1,2000})\s*<\/div>/gi;
/** WordPress shows what the address leads to where one stands alone on its line. */
const ALONE = /(^|<br>|<p>|\n)[ \t]*(https?:\/\/[^\s<>"]{1,2000})[ \t]*(?=$|<br>|<\/p>|\n)/gi;
const COVER = /<div\b[^>]{0,2000}\bbackground-image:\s*url\((['"]?)([^)'"]{1,2000})\1\)[^>]{0,2000}>/gi;
const FOOTNOTES = /<!-- wp:footnotes(?:\s[^>]{0,500})?\/-->/;

/**
 * The content of a post as HTML that holds all of it: classic text with its paragraphs, players as what they play,
 * notes in their places, pictures behind words as pictures. What the export holds nothing of is told.
 */
export function contentHtml(
  content: string,
  pictures: SitePictures,
  notes: string,
): { readonly html: string; readonly warnings: readonly string[] } {
  const filled = withoutShortcodeTags(content, pictures);
  const html = classicText(withFigures(filled.html))
    .replace(WRAPPED, (_, url: string) => player(url))
    .replace(ALONE, (whole, before: string, url: string) =>
      isEmbedAddress(url) ? `${before}${player(url)}` : whole,
    )
    .replace(COVER, (whole, _, url: string) => `${whole}<img src="${url}" alt="">`)
    .replace(FOOTNOTES, () => notesHtml(notes));
  return { html, warnings: [...filled.warnings, ...blockWarnings(content)] };
}

/** The reader of HTML makes a card of any player. */
function player(url: string): string {
  return `<video src="${url}"></video>`;
}

interface WordPressNote {
  readonly id: string;
  readonly content: string;
}

/** WordPress keeps the notes of a text beside it, as JSON (its block `core/footnotes`). */
function notesHtml(json: string): string {
  const notes = notesIn(json);
  const items = notes.map(({ id, content }) => `<li id="${id}">${content} <a href="#${id}-link">↩</a></li>`);
  return items.length === 0 ? '' : `<ol class="wp-block-footnotes">${items.join('')}</ol>`;
}

function notesIn(json: string): readonly WordPressNote[] {
  try {
    const notes: unknown = JSON.parse(json || '[]');
    return Array.isArray(notes) ? notes.filter(isNote) : [];
  } catch (cause) {
    // Half a value is none.
    if (cause instanceof SyntaxError) return [];
    throw cause;
  }
}

function isNote(note: unknown): note is WordPressNote {
  const { id, content } = (note ?? {}) as Partial<Record<keyof WordPressNote, unknown>>;
  return typeof id === 'string' && /^[\w-]{1,80}$/.test(id) && typeof content === 'string';
}
