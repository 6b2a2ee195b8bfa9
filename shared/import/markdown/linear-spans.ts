import { attention } from 'micromark-core-commonmark';
import { gfm } from 'micromark-extension-gfm';
import type { Construct, Extension } from 'micromark-util-types';
import { resolveAttention } from './linear-attention.ts';
import { resolveStrikethrough } from './linear-strikethrough.ts';
import { flatEvents, type ResolveLevel } from './nest-events.ts';

const TILDE = 126;

/** What is emphasized, found in a time that grows with the length of the text. */
export const linearAttention = withResolver(attention, (events) =>
  resolveAttention(events, (level) => resolveStrikethrough(level, (within) => within)),
);

/** What is struck through, likewise. */
export const linearStrikethrough = withResolver(strikethroughOf(gfm()), (events) =>
  resolveStrikethrough(events, (level) => resolveAttention(level, (within) => within)),
);

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
