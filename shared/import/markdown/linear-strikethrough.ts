import type { Event, Token, TokenizeContext } from 'micromark-util-types';
import {
  type Group,
  isEvent,
  type Nested,
  nestEvents,
  type Resolved,
  type ResolveLevel,
} from './nest-events.ts';

const SIGN = 'strikethroughSequenceTemporary';

interface Opener {
  readonly at: number;
  readonly event: Event;
}

/**
 * What is struck through on one level (GitHub Flavored Markdown, 6.5): as the extension of the parser finds
 * it, without looking back over all events at each sign.
 */
export function resolveStrikethrough(level: readonly Nested[], inner: ResolveLevel): readonly Nested[] {
  const resolved = new Map<number, Resolved>();
  const openers = new Map<number, Opener[]>();
  for (const [at, event] of level.entries()) {
    if (!isEvent(event) || event[0] !== 'enter' || event[1].type !== SIGN) continue;
    const size = event[1].end.offset - event[1].start.offset;
    const same = openers.get(size) ?? [];
    openers.set(size, same);
    const opener = event[1]._close ? same.pop() : undefined;
    if (opener) {
      for (const others of openers.values()) while ((others.at(-1)?.at ?? -1) > opener.at) others.pop();
      const group = strikethrough(opener.event, event);
      resolved.set(opener.at, { closes: [], rest: [], opens: 1 });
      resolved.set(at, { closes: [group], rest: [], opens: 0 });
    } else {
      resolved.set(at, { closes: [], rest: both(event[1], event[2]), opens: 0 });
      if (event[1]._open) same.push({ at, event });
    }
  }
  for (const { rest } of resolved.values()) for (const [, token] of rest) token.type = 'data';
  return nestEvents(level, resolved, inner);
}

function strikethrough([, open, context]: Event, [, close]: Event): Group {
  open.type = 'strikethroughSequence';
  close.type = 'strikethroughSequence';
  const group: Token = { type: 'strikethrough', start: { ...open.start }, end: { ...close.end } };
  const text: Token = { type: 'strikethroughText', start: { ...open.end }, end: { ...close.start } };
  return {
    before: [['enter', group, context], ...both(open, context), ['enter', text, context]],
    after: [['exit', text, context], ...both(close, context), ['exit', group, context]],
  };
}

function both(token: Token, context: TokenizeContext): readonly Event[] {
  return [
    ['enter', token, context],
    ['exit', token, context],
  ];
}
