import { Button } from '../../../ui/Button.tsx';
import styles from './FindBar.module.css';
import type { Finder } from './finder.ts';
import { onEnter } from './on-enter.ts';

export interface ReplaceLineProps {
  readonly finder: Finder;
  readonly replacement: string;
  /** Nothing is found that could be replaced. */
  readonly disabled: boolean;
}

/** What to put in the place of a hit, or of all of them. */
export function ReplaceLine({ finder, replacement, disabled }: ReplaceLineProps) {
  return (
    <div className={styles.line}>
      <div className={styles.field}>
        <input
          className={styles.input}
          aria-label="Replace with"
          placeholder="Replace with"
          dir="auto"
          spellCheck={false}
          value={replacement}
          onChange={(event) => finder.setReplacement(event.target.value)}
          onKeyDown={onEnter(finder.replace)}
        />
      </div>
      {/* Not `disabled`: what was pressed last keeps the focus, and with it the keys of undo. */}
      <Button aria-disabled={disabled} onClick={() => void finder.replace()}>
        Replace
      </Button>
      <Button aria-disabled={disabled} onClick={() => void finder.replaceAll()}>
        Replace all
      </Button>
    </div>
  );
}
