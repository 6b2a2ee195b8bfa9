import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Comparison, changeCount } from '../../../shared/compare/comparison.ts';

export interface ChangeJumper {
  /** What scrolls, and holds the changes. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly count: number;
  /** The change that was jumped to last. */
  readonly place: number | null;
  /** To the next change or the one before, round and round. */
  go(step: 1 | -1): void;
  /** The next comparison leaves the text where it is: what follows is looked at where it stands. */
  stay(): void;
}

/** Goes from change to change of a comparison; a long story opens where something happened. */
export function useChangeJumps(comparison: Comparison | null): ChangeJumper {
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<number | null>(null);
  const stays = useRef(false);

  useEffect(() => {
    const pane = scroller.current;
    if (!pane || !comparison) return;
    setPlace(null);
    if (stays.current) {
      stays.current = false;
      return;
    }
    const first = pane.querySelector('[data-changed]');
    if (first) first.scrollIntoView({ block: 'center' });
    else pane.scrollTop = 0;
  }, [comparison]);

  return {
    scroller,
    place,
    count: comparison ? changeCount(comparison) : 0,
    go(step) {
      const changes = [...(scroller.current?.querySelectorAll('[data-changed]') ?? [])];
      if (changes.length === 0) return;
      const from = place ?? (step === 1 ? -1 : changes.length);
      const to = (from + step + changes.length) % changes.length;
      for (const [at, change] of changes.entries()) change.toggleAttribute('data-current', at === to);
      changes[to]?.scrollIntoView({ block: 'center' });
      setPlace(to);
    },
    stay() {
      stays.current = true;
      // The button goes with the change.
      scroller.current?.focus();
    },
  };
}
