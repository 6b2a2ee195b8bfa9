import { useEffect, useState } from 'react';
import { groupedNumber } from '../../../shared/grouped-number.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Recovery, RecoverySource, RepairPlan } from '../../../shared/library/repair.ts';
import { attempt } from '../../session/attempt.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useNotify } from '../../ui/notify-context.ts';
import { Sentence } from '../../ui/Sentence.tsx';
import { writeMoment } from '../../ui/time-formats.ts';
import styles from './RepairDialog.module.css';

export interface RepairDialogProps {
  readonly bridge: DatelineBridge;
  /** The damaged story; null while there is none to repair. */
  readonly id: string | null;
  readonly onClose: () => void;
  /** The story can be opened again. */
  readonly onRepaired: (id: string) => void;
}

const SOURCES: Readonly<Record<RecoverySource, string>> = {
  file: 'What is left of its file',
  version: 'Its newest version',
  folder: 'Its file, which lies in another folder',
  journal: 'What had not reached the library',
  backup: 'The newest backup that has it',
};

/** What is wrong with a story, and what it can be recovered from, before anything is done. */
export function RepairDialog({ bridge, id, onClose, onRepaired }: RepairDialogProps) {
  const notify = useNotify();
  const [plan, setPlan] = useState<RepairPlan | null>(null);
  const [chosen, setChosen] = useState<RecoverySource | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (id === null) return;
    let isStill = true;
    setPlan(null);
    setProblem(null);
    setBusy(false);
    void attempt(() => bridge.request('repair.plan', { id })).then((reply) => {
      if (!isStill) return;
      if (!reply.ok) return setProblem(reply.error.message);
      setPlan(reply.value);
      setChosen(reply.value.recoveries[0]?.from ?? null);
    });
    return () => {
      isStill = false;
    };
  }, [bridge, id]);

  const repair = async () => {
    if (id === null || chosen === null || busy) return;
    setBusy(true);
    const reply = await attempt(() => bridge.request('repair.run', { id, from: chosen }));
    setBusy(false);
    if (!reply.ok) return setProblem(reply.error.message);
    const { headline, kept } = reply.value;
    const beside = kept === null ? '' : ` The damaged file is kept in its folder as ${kept}.`;
    notify({ message: `Repaired “${headline || 'Untitled story'}”.${beside}`, id: 'repair' });
    onClose();
    onRepaired(reply.value.id);
  };

  const isHopeless = plan?.recoveries.length === 0;
  return (
    <Dialog
      open={id !== null}
      onOpenChange={(open) => !open && onClose()}
      size="regular"
      title="Repair a damaged story"
      description={plan ? `Dateline cannot read it: ${plan.reason}.` : 'Looking for what can be recovered…'}
      actions={
        <>
          <Button onClick={onClose}>{isHopeless ? 'Close' : 'Cancel'}</Button>
          {!isHopeless && (
            <Button
              variant="primary"
              disabled={chosen === null}
              aria-disabled={busy}
              onClick={() => void repair()}
            >
              Repair
            </Button>
          )}
        </>
      }
    >
      {problem && (
        <p role="alert" className={styles.problem}>
          <Sentence>{problem}</Sentence>
        </p>
      )}
      {isHopeless && (
        <p>
          There is nothing to recover it from: no readable text in its file, no version, and no backup that
          has it. It stays exactly as it is.
        </p>
      )}
      {plan && !isHopeless && (
        <fieldset className={styles.choices}>
          <legend className={styles.legend}>Recover the story from</legend>
          {plan.recoveries.map((recovery, at) => (
            <Choice
              key={recovery.from}
              recovery={recovery}
              isBest={at === 0}
              checked={recovery.from === chosen}
              onChoose={() => setChosen(recovery.from)}
            />
          ))}
          <p className={styles.safe}>
            The damaged file is kept in the story’s folder, and its other versions stay in the history.
          </p>
        </fieldset>
      )}
    </Dialog>
  );
}

interface ChoiceProps {
  readonly recovery: Recovery;
  readonly isBest: boolean;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Choice({ recovery, isBest, checked, onChoose }: ChoiceProps) {
  const { from, when, headline, words, lost } = recovery;
  const count = words === 1 ? '1 word' : `${groupedNumber(words)} words`;
  return (
    <label className={styles.choice}>
      <input type="radio" name="recovery" checked={checked} onChange={onChoose} />
      <span className={styles.about}>
        <span className={styles.source}>
          {SOURCES[from]}
          {isBest && <span className={styles.best}>Best</span>}
        </span>
        <span dir="auto" className={styles.headline}>
          {headline || 'Untitled story'}
        </span>
        <span className={styles.meta}>
          {writeMoment(Date.parse(when))} · {count} · {lost.length === 0 ? 'whole' : 'not whole'}
        </span>
        {lost.length > 0 && <span className={styles.lost}>Missing: {lostWords(lost)}.</span>}
      </span>
    </label>
  );
}

const MOST_LOST = 4;

function lostWords(lost: readonly string[]): string {
  const more = lost.length - MOST_LOST;
  return more > 0 ? `${lost.slice(0, MOST_LOST).join(', ')} and ${more} more` : lost.join(', ');
}
