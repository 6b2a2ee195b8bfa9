import type { Event, Point, Token, TokenizeContext } from 'micromark-util-types';
import {
  type Group,
  isEvent,
  type Nested,
  nestEvents,
  type Resolved,
  type ResolveLevel,
} from './nest-events.ts';

/** A run of stars or of low lines. */
interface Run {
  readonly at: number;
  readonly sign: number;
  /** Its signs that no group has taken yet. */
  readonly left: Token;
  readonly context: TokenizeContext;
  readonly closes: Group[];
  opens: number;
}

/** Runs that can still open, the last one last, and how far down a search failed for each kind of closer. */
interface Openers {
  readonly runs: Run[];
  readonly failed: Map<string, number>;
}

/**
 * Emphasis and strong emphasis on one level (CommonMark 0.31, "process emphasis"): as the parser finds them,
 * which looks back over all events at each run that may close. What is known not to open a kind of closer is
 * not looked at again.
 */
export function resolveAttention(level: readonly Nested[], inner: ResolveLevel): readonly Nested[] {
  const runs = runsIn(level);
  const openers = new Map<number, Openers>();
  for (const run of runs) {
    const same = openers.get(run.sign) ?? { runs: [], failed: new Map<string, number>() };
    openers.set(run.sign, same);
    while (run.left._close && length(run) > 0) {
      const opener = openerFor(run, same);
      if (!opener) break;
      for (const { runs: others } of openers.values()) {
        while ((others.at(-1)?.at ?? -1) > opener.at) others.pop();
      }
      pair(opener, run);
      if (length(opener) === 0) same.runs.pop();
      else for (const [kind, at] of same.failed) same.failed.set(kind, Math.min(at, opener.at - 1));
    }
    if (run.left._open && length(run) > 0) same.runs.push(run);
  }
  return nestEvents(level, new Map(runs.map((run) => [run.at, resolved(run)])), inner);
}

function runsIn(level: readonly Nested[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [at, event] of level.entries()) {
    if (!isEvent(event) || event[0] !== 'enter' || event[1].type !== 'attentionSequence') continue;
    const [, left, context] = event;
    const sign = context.sliceSerialize(left).charCodeAt(0);
    runs.push({ at, sign, left, context, closes: [], opens: 0 });
  }
  return runs;
}

function length({ left }: Run): number {
  return left.end.offset - left.start.offset;
}

/** The nearest run that opens what `closer` closes. */
function openerFor(closer: Run, { runs, failed }: Openers): Run | undefined {
  const kind = `${Boolean(closer.left._open)} ${length(closer) % 3}`;
  const bottom = failed.get(kind) ?? -1;
  for (let top = runs.length - 1; top >= 0; top--) {
    const opener = runs[top];
    if (!opener || opener.at <= bottom) break;
    if (matches(opener, closer)) return opener;
  }
  failed.set(kind, closer.at - 1);
  return undefined;
}

/** Runs that could do both pair only where their lengths do not add up to a multiple of three. */
function matches(opener: Run, closer: Run): boolean {
  if (!opener.left._close && !closer.left._open) return true;
  return length(closer) % 3 === 0 || (length(opener) + length(closer)) % 3 !== 0;
}

/** Makes a group of what stands between the runs and takes its signs from them. */
function pair(opener: Run, closer: Run): void {
  const { context } = opener;
  const use = length(opener) > 1 && length(closer) > 1 ? 2 : 1;
  const type = use > 1 ? 'strong' : 'emphasis';
  const [open, close] = [opener.left, closer.left];
  const openSign: Token = { type: `${type}Sequence`, start: moved(open.end, -use), end: { ...open.end } };
  const closeSign: Token = {
    type: `${type}Sequence`,
    start: { ...close.start },
    end: moved(close.start, use),
  };
  const text: Token = { type: `${type}Text`, start: { ...open.end }, end: { ...close.start } };
  const group: Token = { type, start: { ...openSign.start }, end: { ...closeSign.end } };
  const made: Group = {
    before: [
      ['enter', group, context],
      ['enter', openSign, context],
      ['exit', openSign, context],
      ['enter', text, context],
    ],
    after: [
      ['exit', text, context],
      ['enter', closeSign, context],
      ['exit', closeSign, context],
      ['exit', group, context],
    ],
  };
  open.end = { ...openSign.start };
  close.start = { ...closeSign.end };
  opener.opens++;
  closer.closes.push(made);
}

function moved(point: Point, by: number): Point {
  return {
    ...point,
    column: point.column + by,
    offset: point.offset + by,
    _bufferIndex: point._bufferIndex + by,
  };
}

function resolved(run: Run): Resolved {
  const { left, context, closes, opens } = run;
  left.type = 'data';
  const rest: Event[] = [
    ['enter', left, context],
    ['exit', left, context],
  ];
  return { closes, rest: length(run) > 0 ? rest : [], opens };
}
