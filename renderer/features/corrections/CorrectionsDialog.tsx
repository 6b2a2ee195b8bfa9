import { useEffect, useState } from 'react';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { StorySummary } from '../../../shared/library/summary.ts';
import { CORRECTION_KIND_LABELS } from '../../../shared/story/correction.ts';
import { attempt } from '../../session/attempt.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { writeMoment } from '../../ui/time-formats.ts';
import styles from './CorrectionsDialog.module.css';

export interface CorrectionsDialogProps {
  readonly bridge: DatelineBridge;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onOpenStory: (id: string) => void;
}

/** All that was put right in published stories, the newest first. */
export function CorrectionsDialog({ bridge, open, onOpenChange, onOpenStory }: CorrectionsDialogProps) {
  const [stories, setStories] = useState<readonly StorySummary[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    if (!open) return;
    let current = true;
    setProblem(null);
    void attempt(() => bridge.request('stories.corrected', undefined)).then((reply) => {
      if (!current) return;
      if (reply.ok) setStories(reply.value);
      else setProblem(reply.error.message);
    });
    return () => {
      current = false;
    };
  }, [bridge, open]);

  const rows = (stories ?? [])
    .flatMap(({ id, headline, corrections }) => corrections.map((one) => ({ ...one, id, headline })))
    .sort((a, b) => Date.parse(b.when) - Date.parse(a.when));
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      waiting={stories === null && problem === null}
      size="large"
      title="Corrections"
      description="What was put right in the stories of this library, the newest first."
    >
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {stories !== null && rows.length === 0 && (
        <p className={styles.nothing}>
          Nothing was put right yet. A published story has “Add a correction…”.
        </p>
      )}
      <ul className={styles.list} aria-label="Corrections of the library">
        {rows.map(({ id, headline, kind, text, when, who }) => (
          <li key={`${id} ${when} ${text}`} className={styles.row}>
            <div className={styles.head}>
              <span className={styles.kind}>{CORRECTION_KIND_LABELS[kind]}</span>
              <time dateTime={when}>{writeMoment(Date.parse(when))}</time>
              {who !== '' && <bdi>{who}</bdi>}
            </div>
            <button
              type="button"
              className={styles.story}
              onClick={() => {
                onOpenChange(false);
                onOpenStory(id);
              }}
            >
              <bdi>{headline || 'Untitled'}</bdi>
            </button>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
