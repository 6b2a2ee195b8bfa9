import { codeText, htmlText } from 'micromark-core-commonmark';
import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { groupedNumber } from '../../grouped-number.ts';
import { DatelineError } from '../../result.ts';
import { linearAttention, linearStrikethrough } from './linear-spans.ts';

/**
 * Brackets that one paragraph, heading or cell may hold. The parser's time grows with the square of their
 * number, that of other signs does not. A story holds a few dozen in a paragraph.
 */
export const MOST_BRACKETS = 5000;

/**
 * Pictures that may begin before one of them ends: each in the text alternative of the one before. The parser's
 * time grows with the cube of their number. Nobody writes two.
 */
const MOST_OPEN_PICTURES = 100;

const STAR = 42;
const LOW_LINE = 95;
const TILDE = 126;
const LESS_THAN = 60;
const BACKTICK = 96;
const EXCLAMATION = 33;
const OPENING = 91;
const CLOSING = 93;
/** Where the parser looks for something in text; it names the ends of lines by numbers below zero. */
const PLACES: readonly NonNullable<Code>[] = [
  ...[...'*_~[]!<`\\&'].map((sign) => sign.charCodeAt(0)),
  -5,
  -4,
  -3,
];

/** The mark by which the reader of addresses knows how far back it has looked. */
const WALKED = '_gfmAutolinkLiteralWalkedInto';

declare module 'micromark-util-types' {
  interface Token {
    [WALKED]?: boolean;
  }
}

interface Seen {
  brackets: number;
  /** What each opening bracket without its end begins, the last one last. */
  readonly open: ('picture' | 'other')[];
  pictures: number;
  /** What has begun and never ends: that it begins again needs no second look to the end of the text. */
  readonly endless: Set<string>;
}

const seenBy = new WeakMap<Effects, Seen>();

function seenIn(effects: Effects): Seen {
  const seen = seenBy.get(effects) ?? { brackets: 0, open: [], pictures: 0, endless: new Set() };
  seenBy.set(effects, seen);
  return seen;
}

/** Is no construct: it only sees what the parser comes upon, before any construct does. */
const watch: Construct = {
  name: 'watchedText',
  previous() {
    joinData(this.events);
    return false;
  },
  tokenize(effects, _ok, nok) {
    return (code) => {
      const seen = seenIn(effects);
      if (code === OPENING) seeBracket(seen, 'other');
      else if (code === CLOSING) seeEnd(seen);
      else if (code === EXCLAMATION) {
        effects.enter('data');
        effects.consume(code);
        effects.exit('data');
        return (next) => {
          if (next === OPENING) seeBracket(seen, 'picture');
          return nok(next);
        };
      }
      return nok(code);
    };
  },
};

function seeBracket(seen: Seen, begins: Seen['open'][number]): void {
  countBracket(seen);
  seen.open.push(begins);
  if (begins === 'picture' && ++seen.pictures > MOST_OPEN_PICTURES) {
    throw tooMany(`more than ${MOST_OPEN_PICTURES} pictures in one another: put each on a line of its own`);
  }
}

/** As in the parser, it ends the last bracket, whether or not that becomes a link or a picture. */
function seeEnd(seen: Seen): void {
  countBracket(seen);
  if (seen.open.pop() === 'picture') seen.pictures--;
}

function countBracket(seen: Seen): void {
  if (++seen.brackets <= MOST_BRACKETS) return;
  throw tooMany(`more than ${groupedNumber(MOST_BRACKETS)} brackets: divide it by blank lines`);
}

/**
 * Reads text as the parser does, in a time that grows with its length: comments, code and the like that never
 * end are looked for only once, and pieces of plain text are joined as they come. Throws DatelineError `too-large`
 * on a paragraph with more than `MOST_BRACKETS`, or with more than `MOST_OPEN_PICTURES` in one another.
 */
export const boundedText: Extension = {
  text: {
    ...Object.fromEntries(PLACES.map((place) => [place, [watch]])),
    [STAR]: [watch, { ...linearAttention, add: 'after' }],
    [LOW_LINE]: [watch, { ...linearAttention, add: 'after' }],
    [TILDE]: [watch, { ...linearStrikethrough, add: 'after' }],
    [LESS_THAN]: [watch, onlyOnce(htmlText, /^<(?:\?|![-[a-z])/i, /^<!?$/)],
    [BACKTICK]: [watch, onlyOnce(codeText, /^`+(?=[^`])/, /^`+$/)],
  },
  insideSpan: { null: [linearStrikethrough, linearAttention] },
  disable: { null: ['htmlText', 'codeText', 'attention', 'strikethrough'] },
};

function tooMany(holds: string): DatelineError {
  const message =
    'The Markdown cannot be read as a story because one of its paragraphs holds ' +
    `${holds} and import it again.`;
  return new DatelineError('too-large', message);
}

/**
 * Makes one event pair of the plain text that stands last. The parser does the same at the end, but moves
 * everything behind each piece, which takes minutes in a long paragraph.
 */
function joinData(events: Event[]): void {
  let from = events.length;
  while (events[from - 1]?.[1].type === 'data') from--;
  const first = events[from];
  const last = events.at(-1);
  if (!first || !last || events.length - from < 3) return;
  const [side, token, context] = last;
  if (events.slice(from).some(([, { [WALKED]: walked }]) => walked)) token[WALKED] = true;
  token.start = first[1].start;
  events.length = from;
  events.push(['enter', token, context]);
  if (side === 'exit') events.push(last);
}

/** Stands for a character that no beginning holds, as the end of a line or of the text. */
const OTHER = ' ';

/**
 * A construct that fails at once where one that began alike failed before at the end of the text. `begins`
 * matches how it begins (a comment, an instruction, two backticks) and `beginning` what may become one.
 */
function onlyOnce(construct: Construct, begins: RegExp, beginning: RegExp): Construct {
  return {
    ...construct,
    name: `${construct.name}Once`,
    tokenize(this: TokenizeContext, effects, ok, nok) {
      const { endless } = seenIn(effects);
      let first = '';
      const reading =
        (state: State): State =>
        (code) => {
          first += code === null || code < 0 ? OTHER : String.fromCharCode(code);
          if (endless.has(begins.exec(first)?.[0] ?? '')) return nok(code);
          const next = state(code);
          return next && beginning.test(first) ? reading(next) : next;
        };
      const failed: State = (code) => {
        const [begin] = begins.exec(first) ?? [];
        if (code === null && begin !== undefined) endless.add(begin);
        return nok(code);
      };
      return reading(construct.tokenize.call(this, effects, ok, failed));
    },
  };
}
