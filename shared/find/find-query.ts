import { signsLike } from '../search/fold-text.ts';
import { foldLine, type LineFold } from './fold-line.ts';

/** What a person looks for in the lines of a story. */
export interface FindQuery {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  /** `text` is a regular expression as JavaScript with the `u` flag reads it. */
  readonly isPattern: boolean;
}

/** What is looked for in lines that are read in one way. */
export interface LinePattern {
  readonly expression: RegExp;
  readonly fold: LineFold;
}

export type CompiledQuery =
  | { readonly ok: true; readonly pattern: LinePattern }
  /** One sentence for the person who is typing the pattern. */
  | { readonly ok: false; readonly message: string };

const LETTER = String.raw`[\p{L}\p{M}\p{N}_]`;
const WORDLIKE = /[\p{L}\p{N}]/u;

/**
 * The expression that finds `query`, and how lines are read for it. Words are folded as a search of the
 * library folds them; `matchCase` keeps case and accents. Of signs alone those of a keyboard find what
 * typography makes of them, and any other only itself. A query that is no pattern is taken letter by letter,
 * so that its time grows with the text only. A whole word has no letter, mark or digit beside it.
 */
export function compileQuery({ text, matchCase, wholeWord, isPattern }: FindQuery): CompiledQuery {
  const wanted = text.normalize('NFC');
  const flags = matchCase ? 'gmu' : 'gimu';
  if (isPattern) {
    try {
      // By itself first: a bracket that closes what we open around it is a mistake.
      new RegExp(wanted, flags);
      return compiled(wanted, flags, wholeWord, 'composed');
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return { ok: false, message: `The pattern is not complete: ${reason(error)}.` };
    }
  }
  const fold = matchCase ? 'signs' : 'letters';
  const close = wanted.replace(/(?<=^|\s)« /gu, '«').replace(/ »(?=\s|$)/gu, '»');
  const folded = foldLine(close, fold).text;
  if (WORDLIKE.test(folded)) return compiled(plainSource(folded), 'gmu', wholeWord, fold);
  return compiled(matchCase ? escaped(wanted) : signsSource(wanted), flags, wholeWord, 'composed');
}

function compiled(source: string, flags: string, wholeWord: boolean, fold: LineFold): CompiledQuery {
  const bounded = wholeWord ? `(?<!${LETTER})(?:${source})(?!${LETTER})` : source;
  return { ok: true, pattern: { expression: new RegExp(bounded, flags), fold } };
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Within a quotation French has a space at either mark, and before these signs, whether it was typed or not. */
function plainSource(folded: string): string {
  return escaped(folded)
    .replace(/(?<=^|\s)"(?=\S)/gu, '" ?')
    .replace(/(?<=\S)"(?=\s|$)/gu, ' ?"')
    .replace(/(?<=[^\s\\])(?=\\?[;:!?])/gu, ' ?');
}

/** What each sign of a keyboard may have become. */
function signsSource(signs: string): string {
  return signs.replace(/--|\.\.\.|./gsu, (sign) => {
    if (sign === '--') return `(?:${SET_DASH}|${DASH}${DASH})`;
    if (sign === '...') return '(?:\\.\\.\\.|…)';
    const like = signsLike(sign);
    if (like === null) return escaped(sign);
    const one = `[${like.replace(/[-\]\\^]/g, '\\$&')}]`;
    return sign === '"' ? `(?:«[\u00a0\u202f]?|[\u00a0\u202f]?»|${one})` : one;
  });
}

const SET_DASH = '[–—]';
const DASH = `[${(signsLike('-') ?? '').replace('-', '\\-')}]`;

/** `Invalid regular expression: /(/gu: Unterminated group` says everything but the reason twice. */
function reason({ message }: SyntaxError): string {
  const at = message.lastIndexOf(': ');
  const words = at < 0 ? message : message.slice(at + 2);
  return words.charAt(0).toLowerCase() + words.slice(1);
}
