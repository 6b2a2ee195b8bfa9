import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { COMMANDS } from '../../../../shared/commands/commands.ts';
import { CLOSE_KEYS } from '../../../../shared/commands/place-keys.ts';
import { groupedNumber } from '../../../../shared/grouped-number.ts';
import { shortcutOf } from '../../../ui/command-words.ts';
import { FindOptions } from '../../../ui/FindOptions.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from './FindBar.module.css';
import type { Finder } from './finder.ts';
import type { FinderState } from './finder-state.ts';
import { onEnter } from './on-enter.ts';

export interface FindLineProps {
  readonly finder: Finder;
  readonly state: FinderState;
  /** The id of the element that says what is wrong with the query. */
  readonly problemId: string;
}

/** What to look for, how many hits there are, and the way from one to the next. */
export function FindLine({ finder, state, problemId }: FindLineProps) {
  const { query, count, place, problem, asked } = state;
  const find = useRef<HTMLInputElement>(null);
  const nothing = !count;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the bar is asked for, it takes the focus again.
  useEffect(() => {
    find.current?.focus();
    find.current?.select();
  }, [asked]);

  return (
    <div className={styles.line}>
      <div className={styles.field} data-invalid={problem !== null || undefined}>
        <input
          ref={find}
          className={styles.input}
          aria-label="Find"
          placeholder="Find"
          dir="auto"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={problemId}
          value={query.text}
          onChange={(event) => finder.change({ text: event.target.value })}
          onKeyDown={onEnter((event) => finder.go(event.shiftKey ? -1 : 1))}
        />
        <FindOptions query={query} className={styles.toggle} onChange={finder.change} />
      </div>
      <span className={styles.count} role="status">
        {countText(state)}
        {place && <VisuallyHidden>{`, in ${place.field}`}</VisuallyHidden>}
      </span>
      <IconButton
        label="Previous"
        {...shortcutOf(COMMANDS['find-previous'])}
        disabled={nothing}
        icon={<ArrowUp size={16} aria-hidden />}
        onClick={() => void finder.go(-1)}
      />
      <IconButton
        label="Next"
        {...shortcutOf(COMMANDS['find-next'])}
        disabled={nothing}
        icon={<ArrowDown size={16} aria-hidden />}
        onClick={() => void finder.go(1)}
      />
      <IconButton
        label="Close"
        {...shortcutOf(CLOSE_KEYS)}
        icon={<X size={16} aria-hidden />}
        onClick={finder.close}
      />
    </div>
  );
}

function countText({ count, at, replaced }: FinderState): string {
  if (replaced !== null) return `Replaced ${groupedNumber(replaced)}`;
  if (count === null) return '';
  return count === 0 ? 'Nothing found' : `${groupedNumber(at)} of ${groupedNumber(count)}`;
}
