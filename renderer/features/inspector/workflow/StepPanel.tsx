import { CircleAlert, CornerDownLeft } from 'lucide-react';
import { useState } from 'react';
import type { GateRow } from '../../../../shared/gate/row.ts';
import { STATUS_LABELS, type Status } from '../../../../shared/story/status.ts';
import { Button } from '../../../ui/Button.tsx';
import { Sentence } from '../../../ui/Sentence.tsx';
import { OverrideDialog } from './OverrideDialog.tsx';
import styles from './workflow.module.css';

export interface StepPanelProps {
  readonly from: Status;
  readonly to: Status;
  readonly missing: readonly GateRow[];
  readonly onJump: (missing: GateRow) => void;
  /** Takes the step; `why` is empty where nothing was missing. */
  readonly onGo: (why: string) => void;
  readonly onStay: () => void;
}

/** What stands between a story and the status that somebody picked, each with the way to it. */
export function StepPanel({ from, to, missing, onJump, onGo, onStay }: StepPanelProps) {
  const [asking, setAsking] = useState(false);
  const step = STATUS_LABELS[to];
  const free = missing.length === 0;
  return (
    <div className={styles.panel}>
      <p className={styles.panelTitle}>
        {free
          ? `Nothing is missing for ${step} now.`
          : `${step} needs ${missing.length === 1 ? 'one more thing' : `${missing.length} more things`}`}
      </p>
      {!free && (
        <ul className={styles.missing} aria-label={`Missing for ${step}`}>
          {missing.map((one) => (
            <li key={one.id}>
              <button type="button" className={styles.jump} onClick={() => onJump(one)}>
                <CircleAlert size={13} aria-hidden />
                <span>
                  <Sentence>{one.message}</Sentence>
                </span>
                <CornerDownLeft size={12} aria-hidden className={styles.arrow} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.choices}>
        {free ? (
          <Button variant="primary" onClick={() => onGo('')}>
            Set to {step}
          </Button>
        ) : (
          <Button onClick={() => setAsking(true)}>Override…</Button>
        )}
        <Button variant="quiet" onClick={onStay}>
          Stay at {STATUS_LABELS[from]}
        </Button>
      </div>
      <OverrideDialog
        open={asking}
        step={step}
        missing={missing}
        onClose={() => setAsking(false)}
        onOverride={(why) => {
          setAsking(false);
          onGo(why);
        }}
      />
    </div>
  );
}
