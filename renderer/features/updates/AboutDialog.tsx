import { useEffect, useState } from 'react';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { attempt } from '../../session/attempt.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import styles from './UpdatesDialog.module.css';

export interface AboutDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly bridge: DatelineBridge;
}

/** The version, and the licences of everything that Dateline contains. */
export function AboutDialog({ open, onOpenChange, bridge }: AboutDialogProps) {
  const [about, setAbout] = useState<{ version: string; licences: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    if (!open) return;
    let isStill = true;
    void Promise.all([
      attempt(() => bridge.request('updates.state', undefined)),
      attempt(() => bridge.request('updates.licences', undefined)),
    ]).then(([state, licences]) => {
      if (!isStill) return;
      if (!state.ok) return setProblem(state.error.message);
      if (!licences.ok) return setProblem(licences.error.message);
      setAbout({ version: state.value.version, licences: licences.value });
    });
    return () => {
      isStill = false;
    };
  }, [bridge, open]);

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      waiting={!about && !problem}
      title="Versions and licences"
      size="large"
      actions={<Button onClick={() => onOpenChange(false)}>Close</Button>}
    >
      <div role="alert" className={styles.problem}>
        {problem && <Sentence>{problem}</Sentence>}
      </div>
      {about && (
        <>
          <p>This is Dateline {about.version}.</p>
          {about.licences === '' ? (
            <p>The licences of what is shipped are put together when Dateline is packaged.</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
            <section data-first data-read aria-label="Licences" tabIndex={0} className={styles.licences}>
              {about.licences}
            </section>
          )}
        </>
      )}
    </Dialog>
  );
}
