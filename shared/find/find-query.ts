/** What a person looks for in the lines of a story. */
export interface FindQuery {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  /** `text` is a regular expression as JavaScript with the `u` flag reads it. */
  readonly isPattern: boolean;
}

export type CompiledQuery =
  | { readonly ok: true; readonly pattern: RegExp }
  /** One sentence for the person who is typing the pattern. */
  | { readonly ok: false; readonly message: string };

const LETTER = String.raw`[\p{L}\p{M}\p{N}_]`;

/**
 * The expression that finds `query` in text that is in NFC. A query that is no pattern is taken letter by
 * letter, so that its time grows with the text only. Letters of both cases are compared by Unicode's simple
 * folding; a whole word has no letter, mark or digit beside it.
 */
export function compileQuery({ text, matchCase, wholeWord, isPattern }: FindQuery): CompiledQuery {
  const wanted = text.normalize('NFC');
  const flags = matchCase ? 'gmu' : 'gimu';
  try {
    // By itself first: a bracket that closes what we open around it is a mistake.
    if (isPattern) new RegExp(wanted, flags);
    const plain = isPattern ? wanted : wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    const source = wholeWord ? `(?<!${LETTER})(?:${plain})(?!${LETTER})` : plain;
    return { ok: true, pattern: new RegExp(source, flags) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, message: `The pattern is not complete: ${reason(error)}.` };
  }
}

/** `Invalid regular expression: /(/gu: Unterminated group` says everything but the reason twice. */
function reason({ message }: SyntaxError): string {
  const at = message.lastIndexOf(': ');
  const words = at < 0 ? message : message.slice(at + 2);
  return words.charAt(0).toLowerCase() + words.slice(1);
}
