import { attention } from 'micromark-core-commonmark';
import { gfm } from 'micromark-extension-gfm';
import type { Code, Construct, Extension } from 'micromark-util-types';
import { resolveAttention } from './linear-attention.ts';
import { resolveStrikethrough } from './linear-strikethrough.ts';
import { flatEvents, type ResolveLevel } from './nest-events.ts';

const TILDE = 126;

/** What is emphasized, found in a time that grows with the length of the text. */
export const linearAttention = withResolver(eastAsian(attention), (events) =>
  resolveAttention(events, (level) => resolveStrikethrough(level, (within) => within)),
);

/** What is struck through, likewise. */
export const linearStrikethrough = withResolver(strikethroughOf(gfm()), (events) =>
  resolveStrikethrough(events, (level) => resolveAttention(level, (within) => within)),
);

const STAR = 42;

/** Letters and signs of scripts that part no words: beside them, a sign says nothing of where a word begins. */
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * Stars beside signs open and close where East Asian letters stand around them too, as in `これは**「重要」**です`
 * (CommonMark goes by spaces, which Chinese, Japanese and Korean do not write there).
 */
function eastAsian(original: Construct): Construct {
  return {
    ...original,
    tokenize(effects, ok, nok) {
      const { previous } = this;
      return original.tokenize.call(
        this,
        effects,
        (code) => {
          const token = this.events.at(-1)?.[1];
          const [before, after] = [characterOf(previous), characterOf(code)];
          const isBeside = EAST_ASIAN.test(before) || EAST_ASIAN.test(after);
          if (token && isBeside && this.sliceSerialize(token).charCodeAt(0) === STAR) {
            if (PUNCTUATION.test(after)) token._open = true;
            if (PUNCTUATION.test(before)) token._close = true;
          }
          return ok(code);
        },
        nok,
      );
    },
  };
}

/** Nothing for the end of a line or of the text. */
function characterOf(code: Code): string {
  return code === null || code < 0 ? '' : String.fromCharCode(code);
}

/** The parser goes on with the array that it gave, so that what is resolved is put into it. */
function withResolver(original: Construct, resolve: ResolveLevel): Construct {
  return {
    ...original,
    name: `${original.name}Linear`,
    resolveAll(events) {
      const flat = flatEvents(resolve(events));
      events.length = 0;
      for (const event of flat) events.push(event);
      return events;
    },
  };
}

function strikethroughOf({ text }: Extension): Construct {
  const [found] = [text?.[TILDE] ?? []].flat();
  if (!found) throw new Error('The extension of the parser has no construct for what is struck through.');
  return found;
}
