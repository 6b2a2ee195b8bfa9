import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { TrailEntry } from '../../../../shared/story/trail.ts';
import { accepted } from '../../../forms/accepted.ts';
import { useDraft } from '../../../forms/use-draft.ts';
import { classNames } from '../../../ui/class-names.ts';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { Words } from '../../../ui/Words.tsx';
import { tidyName } from '../names.ts';
import { moveWords, presentStep, stepTime } from './trail-words.ts';
import styles from './workflow.module.css';

export interface TrailListProps {
  /** Oldest first. */
  readonly trail: readonly TrailEntry[];
  readonly yourName: string;
  readonly onYourName: (name: string) => void;
}

/** Who moved the story on, when and why: the last step in a line, all of them when it is opened. */
export function TrailList({ trail, yourName, onYourName }: TrailListProps) {
  const [open, setOpen] = useState(false);
  const list = useId();
  const draft = useDraft({
    stored: yourName,
    accept: (text) => accepted(tidyName(text)),
    onAccept: onYourName,
    when: 'leave',
  });
  // What was said without a new status is no step.
  const last = trail.findLast(({ from, to }) => from !== to) ?? trail.at(-1);
  if (!last) return null;
  const now = Date.now();
  return (
    <div className={styles.trail}>
      <button
        type="button"
        className={styles.present}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={13} aria-hidden className={classNames(styles.chevron, open && styles.turned)} />
        <span>{presentStep(last, now)}</span>
      </button>
      <div id={list} hidden={!open}>
        <ol className={styles.steps} aria-label="Trail">
          {trail.toReversed().map((entry) => (
            <li key={`${entry.when} ${entry.to}`} className={styles.step}>
              <span className={styles.move}>
                <StatusMark status={entry.to} />
                {moveWords(entry)}
              </span>
              <span className={styles.by}>
                <time dateTime={entry.when}>{stepTime(entry.when, now)}</time>
                {entry.who !== '' && (
                  <>
                    {' · '}
                    <Words>{entry.who}</Words>
                  </>
                )}
              </span>
              {entry.why !== '' && <q className={styles.why}>{entry.why}</q>}
              {entry.overridden.length > 0 && (
                <span className={styles.by}>Overridden: {entry.overridden.join(' ')}</span>
              )}
            </li>
          ))}
        </ol>
      </div>
      {(open || yourName === '') && (
        <TextField
          label="Your name"
          hint="Stands in the trail of the stories that you move on."
          placeholder={last.who}
          value={draft.text}
          maxLength={200}
          onChange={draft.type}
          onBlur={() => draft.leave()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') draft.leave();
          }}
        />
      )}
    </div>
  );
}
