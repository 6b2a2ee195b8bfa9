/** Stands before the terms that a picture may be used under. */
export const LICENCE_SIGN = 'Licence: ';

/** What follows a picture's address where it has a focal point: `#focus=0.3,0.25`. */
export const FOCUS_FRAGMENT = '#focus=';

/** First line of a desk copy, before its front matter. */
export const DESK_COPY_LINE = '<!-- Desk copy: it carries notes of the desk and is not for publication. -->';

/** First line of a block quote that is a pull quote. */
export const PULLQUOTE_MARKER = '<!-- pullquote -->';

/** First line of a block quote that is a box of key points: its title, then a list. */
export const KEY_POINTS_MARKER = '<!-- key-points -->';

/** First line of a block quote that is a card: a link with its title, then the description. */
export const EMBED_MARKER = '<!-- embed -->';

/** First line of a block quote that points to a story of the library; the id stands in it. */
export function relatedMarker(story: string): string {
  return `<!-- related-story ${story} -->`;
}

/** Reads `relatedMarker`; what it captures may be no id. */
export const RELATED_MARKER = /^<!-- related-story ([a-z0-9-]+) -->$/;

/** Front-matter key with the kinds of the tags that are not free: name to kind. */
export const TAG_KINDS_KEY = 'tag_kinds';

/** Front-matter key with the codes of the tags that have one: name to code. */
export const TAG_CODES_KEY = 'tag_codes';

/** Front-matter key of the words that the desk wants. */
export const WORD_TARGET_KEY = 'word_target';

/** Front-matter key of what the editors tell readers; `note` is the desk's own. */
export const EDITORS_NOTE_KEY = 'editors_note';

/** Front-matter key of the terms on which others may use the story. */
export const USAGE_TERMS_KEY = 'usage_terms';

/** Front-matter key with the id of the story that this one is a translation of. */
export const TRANSLATION_OF_KEY = 'translation_of';
