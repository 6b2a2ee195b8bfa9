/** Stands before the name in a quote's last paragraph, and before a picture's credit. */
export const ATTRIBUTION_SIGN = '— ';

/** First line of a block quote that is a pull quote. */
export const PULLQUOTE_MARKER = '<!-- pullquote -->';

/** Front-matter key with the kinds of the tags that are not free: name to kind. */
export const TAG_KINDS_KEY = 'tag_kinds';
