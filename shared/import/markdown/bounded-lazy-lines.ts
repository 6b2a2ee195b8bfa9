import type { Construct, Extension, ParseContext } from 'micromark-util-types';
import { groupedNumber } from '../../grouped-number.ts';
import { DatelineError } from '../../result.ts';

/**
 * Lines that go on a quote or list item without its sign. For each one the parser looks back over its whole
 * paragraph; so many take half a second. Mail that was answered and wrapped holds some dozens.
 */
export const MOST_LAZY_LINES = 2000;

interface Seen {
  line: number;
  count: number;
}

const seenBy = new WeakMap<ParseContext, Seen>();

/** Is no construct: it only counts the lines that the parser comes upon. */
const watch: Construct = {
  name: 'watchedLines',
  tokenize(_effects, _ok, nok) {
    return (code) => {
      const { line } = this.now();
      if (this.parser.lazy[line]) count(this.parser, line);
      return nok(code);
    };
  },
};

/** Throws DatelineError `too-large` on more than `MOST_LAZY_LINES`. */
export const boundedLazyLines: Extension = { flow: { null: [watch] } };

function count(parser: ParseContext, line: number): void {
  const seen = seenBy.get(parser) ?? { line: 0, count: 0 };
  seenBy.set(parser, seen);
  if (line <= seen.line) return;
  seen.line = line;
  seen.count++;
  if (seen.count <= MOST_LAZY_LINES) return;
  const message =
    `The Markdown cannot be read as a story because more than ${groupedNumber(MOST_LAZY_LINES)} lines ` +
    'go on a quote or a list without its sign: put a blank line after each and import it again.';
  throw new DatelineError('too-large', message);
}
