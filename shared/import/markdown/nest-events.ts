import type { Event } from 'micromark-util-types';

/** Events of the parser, those of each group as a list of their own: who only reads this level steps over it. */
export type Nested = Event | readonly Nested[];

/** A group and what its signs become. */
export interface Group {
  /** From its beginning to that of what it holds. */
  readonly before: readonly Event[];
  readonly after: readonly Event[];
}

/** What one run of signs becomes, from left to right. */
export interface Resolved {
  readonly closes: readonly Group[];
  /** The signs that are left, as plain text. */
  readonly rest: readonly Event[];
  /** How many groups begin here. */
  readonly opens: number;
}

/** Resolves what stands on one level of events. */
export type ResolveLevel = (level: readonly Nested[]) => readonly Nested[];

/** True for one event, with its side and its token. */
export function isEvent(item: Nested): item is Event {
  return item[0] === 'enter' || item[0] === 'exit';
}

/**
 * `level` with the groups that runs of signs open and close, each as one list. `resolved` has every run by the
 * place of its first event; each is two events long. `inner` resolves what stands within each group.
 */
export function nestEvents(
  level: readonly Nested[],
  resolved: ReadonlyMap<number, Resolved>,
  inner: ResolveLevel,
): readonly Nested[] {
  const open: Nested[][] = [];
  let current: Nested[] = [];
  for (let at = 0; at < level.length; at++) {
    const run = resolved.get(at);
    const item = level[at];
    if (!run) {
      if (item) current.push(item);
      continue;
    }
    for (const { before, after } of run.closes) {
      const group = [...before, inner(current), ...after];
      current = open.pop() ?? [];
      current.push(group);
    }
    for (const event of run.rest) current.push(event);
    for (let opens = run.opens; opens > 0; opens--) {
      open.push(current);
      current = [];
    }
    at++;
  }
  return current;
}

/** The events in one list, neighbours of plain text joined, as the parser does with what its resolvers leave. */
export function flatEvents(level: readonly Nested[]): Event[] {
  const flat: Event[] = [];
  const open = [level.values()];
  for (let items = open.at(-1); items; items = open.at(-1)) {
    const { value: item, done } = items.next();
    if (done) open.pop();
    else if (isEvent(item)) add(flat, item);
    else open.push(item.values());
  }
  return flat;
}

function add(flat: Event[], event: Event): void {
  const [side, token] = event;
  const last = flat.at(-1);
  if (side === 'enter' && token.type === 'data' && last?.[0] === 'exit' && last[1].type === 'data') {
    last[1].end = token.end;
  } else if (side === 'exit' && token.type === 'data' && last?.[0] === 'exit') {
    // The end of what was joined.
  } else flat.push(event);
}
