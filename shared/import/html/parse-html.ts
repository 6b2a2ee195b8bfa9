import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  Parser,
  type ParserOptions,
  type Token,
  Tokenizer,
} from 'parse5';
import { nestDocsLists } from './docs-lists.ts';
import { foldNotes } from './fold-notes.ts';
import { applyStyleRules } from './style-rules.ts';
import { foldWordLists } from './word-lists.ts';

/**
 * Open elements beyond which further tags are left out (their text stays): deeper pages are attacks, and
 * every step of the parser costs this depth.
 */
const MAX_DEPTH = 200;

/** Formatting elements that the parser opens again in each paragraph; beyond this number it opens no more. */
const MAX_FORMATTING = 24;

const FORMATTING = new Set([
  'a',
  'b',
  'big',
  'code',
  'em',
  'font',
  'i',
  'nobr',
  's',
  'small',
  'strike',
  'strong',
  'tt',
  'u',
]);

/** Attributes of one tag beyond which no more are read: the parser compares each with all before it. */
const MAX_ATTRIBUTES = 256;

class BoundedTokenizer extends Tokenizer {
  protected override _leaveAttrName(): void {
    const token = this.currentToken;
    if (token && 'attrs' in token && token.attrs.length >= MAX_ATTRIBUTES) return;
    super._leaveAttrName();
  }
}

class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  constructor(options: ParserOptions<DefaultTreeAdapterMap>) {
    super(options);
    this.tokenizer = new BoundedTokenizer(this.options, this);
  }

  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop >= MAX_DEPTH && !KEPT.has(token.tagName)) return;
    if (FORMATTING.has(token.tagName) && this.activeFormattingElements.entries.length >= MAX_FORMATTING)
      return;
    super.onStartTag(token);
  }
}

/** Elements without children, or whose content is not text: they must be seen at any depth. */
const KEPT = new Set([
  'br',
  'hr',
  'img',
  'script',
  'style',
  'textarea',
  'title',
  'iframe',
  'noframes',
  'xmp',
]);

/** The document that a browser without scripts would make of `html`; total, and linear in its length. */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document {
  const parser = new BoundedParser({ scriptingEnabled: false });
  parser.tokenizer.write(html.replace(/^\ufeff/, ''), true);
  if (/<style\b/i.test(html)) applyStyleRules(parser.document);
  if (/mso-list/i.test(html)) foldWordLists(parser.document);
  if (/\blst-kix/.test(html)) nestDocsLists(parser.document);
  if (/\bhref\s*=[\s"']*#/i.test(html)) foldNotes(parser.document);
  return parser.document;
}
