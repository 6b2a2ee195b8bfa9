import type { TrailEntry } from '../../../shared/story/trail.ts';
import styles from './Timeline.module.css';
import { TimelineRow } from './TimelineRow.tsx';
import type { TimelinePart } from './timeline-parts.ts';
import { versionRowId } from './version-row-id.ts';
import { WordsChanged } from './WordsChanged.tsx';

/** The older and the newer of two. */
const LETTERS = ['A', 'B'] as const;

export interface TimelinePartRowsProps {
  readonly part: TimelinePart;
  /** How many versions the whole timeline has. */
  readonly count: number;
  /** The changes of status that each version was the first to hold. */
  readonly steps: ReadonlyMap<string, readonly TrailEntry[]>;
  /** The chosen versions, oldest first. */
  readonly chosen: readonly string[];
  /** Whether two are compared: they bear letters then. */
  readonly isCompared: boolean;
  readonly onSelect: (version: string) => void;
  readonly onOther: (version: string) => void;
}

/** One piece of the timeline: the headings of its day and its sitting, and its versions. */
export function TimelinePartRows(props: TimelinePartRowsProps) {
  const { part, count, steps, chosen, isCompared, onSelect, onOther } = props;
  const { day, who, time, added, removed, from, versions } = part;
  const letterOf = (id: string) => (isCompared ? (LETTERS[chosen.indexOf(id)] ?? null) : null);
  return (
    <>
      {part.isFirstOfDay && (
        <p aria-hidden className={styles.day}>
          {day}
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox. */}
      <div role="group" aria-label={[day, who, time].filter((word) => word !== '').join(', ')}>
        {part.isFirstOfSitting && !saysItself(part) && (
          <p aria-hidden className={styles.sitting}>
            {who !== '' && <bdi className={styles.who}>{who}</bdi>}
            <span className={styles.span}>{time}</span>
            {versions.length > 1 && added + removed > 0 && <WordsChanged added={added} removed={removed} />}
          </p>
        )}
        {versions.map((version, place) => (
          <TimelineRow
            key={version.id}
            id={versionRowId(version.id)}
            version={version}
            place={from + place + 1}
            count={count}
            steps={steps.get(version.id) ?? []}
            selected={chosen.includes(version.id)}
            letter={letterOf(version.id)}
            onSelect={onSelect}
            onOther={onOther}
          />
        ))}
      </div>
    </>
  );
}

/** One version of nobody's, right under its day: the heading would only repeat its time. */
function saysItself({ isFirstOfDay, who, versions }: TimelinePart): boolean {
  return isFirstOfDay && who === '' && versions.length === 1;
}
