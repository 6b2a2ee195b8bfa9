/** A piece of an RTF file (Rich Text Format Specification 1.9.1): each character of the source is a byte. */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** A word such as `\b0`; `value` is null where it has none. */
  | { readonly type: 'word'; readonly word: string; readonly value: number | null }
  /** A sign such as `\~`. */
  | { readonly type: 'sign'; readonly sign: string }
  /** A byte that is written `\'e9`. */
  | { readonly type: 'byte'; readonly byte: number }
  | { readonly type: 'text'; readonly text: string }
  /** Bytes as they are, behind `\bin`. */
  | { readonly type: 'binary'; readonly data: string };

const OPEN: RtfToken = { type: 'open' };
const CLOSE: RtfToken = { type: 'close' };

/** The tokens of a source, each character once. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  const word = /([a-zA-Z]{1,40})(-?\d{1,10})? ?/y;
  const text = /[^\\{}\r\n]+/y;
  let at = 0;
  while (at < source.length) {
    const sign = source[at];
    if (sign === '{') {
      at++;
      yield OPEN;
    } else if (sign === '}') {
      at++;
      yield CLOSE;
    } else if (sign === '\r' || sign === '\n') at++;
    else if (sign !== '\\') {
      text.lastIndex = at;
      const run = text.exec(source)?.[0] ?? '';
      at += run.length;
      yield { type: 'text', text: run };
    } else {
      word.lastIndex = at + 1;
      const found = word.exec(source);
      if (found) {
        at = word.lastIndex;
        const value = found[2] === undefined ? null : Number(found[2]);
        if (found[1] === 'bin' && value !== null && value > 0) {
          yield { type: 'binary', data: source.slice(at, at + value) };
          at += value;
        } else yield { type: 'word', word: found[1] ?? '', value };
      } else if (source[at + 1] === "'") {
        const byte = Number.parseInt(source.slice(at + 2, at + 4), 16);
        at += 4;
        if (!Number.isNaN(byte)) yield { type: 'byte', byte };
      } else {
        const next = source[at + 1] ?? '';
        at += 2;
        // A line end behind a backslash ends a paragraph.
        if (next === '\n' || next === '\r') yield { type: 'word', word: 'par', value: null };
        else yield { type: 'sign', sign: next };
      }
    }
  }
}
