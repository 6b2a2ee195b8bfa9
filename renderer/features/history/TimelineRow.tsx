import { groupedNumber } from '../../../shared/grouped-number.ts';
import type { Version } from '../../../shared/history/version.ts';
import type { TrailEntry } from '../../../shared/story/trail.ts';
import { classNames } from '../../ui/class-names.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Words } from '../../ui/Words.tsx';
import { StepLine } from './StepLine.tsx';
import styles from './Timeline.module.css';
import { fieldWords, reasonWords, versionTime } from './version-words.ts';
import { WordsChanged } from './WordsChanged.tsx';

export interface TimelineRowProps {
  readonly id: string;
  readonly version: Version;
  /** From 1, among all that there are. */
  readonly place: number;
  readonly count: number;
  /** The changes of the status since the version before. */
  readonly steps: readonly TrailEntry[];
  readonly selected: boolean;
  /** Which of two that are compared it is. */
  readonly letter: 'A' | 'B' | null;
  readonly onSelect: (version: string) => void;
  readonly onOther: (version: string) => void;
}

export function TimelineRow(props: TimelineRowProps) {
  const { id, version, place, count, steps, selected, letter, onSelect, onOther } = props;
  const { name, when, change, words } = version;
  const fields = fieldWords(version);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus.
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-posinset={place}
      aria-setsize={count}
      className={classNames(styles.row, selected && styles.selected)}
      onClick={({ ctrlKey, metaKey, shiftKey }) =>
        (ctrlKey || metaKey || shiftKey ? onOther : onSelect)(version.id)
      }
    >
      <time dateTime={when} className={styles.time}>
        {versionTime(when)}
      </time>
      {letter ? (
        <span className={styles.letter}>{letter}</span>
      ) : (
        <span aria-hidden className={name === null ? styles.dot : styles.namedDot} />
      )}
      <span className={styles.what}>
        <span className={name === null ? styles.reason : styles.name}>
          {name === null ? reasonWords(version) : <Words>{name}</Words>}
        </span>
        <span className={styles.meta}>
          {name !== null && version.why !== 'kept' && <span>{reasonWords(version)}</span>}
          {change && change.added + change.removed > 0 ? (
            <WordsChanged added={change.added} removed={change.removed} />
          ) : (
            <span>{words === 1 ? '1 word' : `${groupedNumber(words)} words`}</span>
          )}
          {fields && <span>{fields}</span>}
        </span>
        {version.who !== '' && <VisuallyHidden>{version.who}</VisuallyHidden>}
        {steps.map((step) => (
          <StepLine
            key={`${step.when} ${step.to}`}
            step={step}
            isTold={version.why === 'status' && name === null && step.when === when}
          />
        ))}
      </span>
    </div>
  );
}
