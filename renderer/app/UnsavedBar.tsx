import { useState } from 'react';
import { useSession, useSessionState } from '../session/session-context.ts';
import { Button } from '../ui/Button.tsx';
import { Bar } from './Bar.tsx';
import { focusTextIfLost } from './paper-focus.ts';

const KEPT = 'Go on writing: it goes to the library as soon as that takes it.';
const HELD =
  'What you wrote last is kept on this computer. It goes to the library when you have that again, ' +
  'or is compared with what it says by then.';

export interface UnsavedBarProps {
  /** Somebody else has the library, which the bar above says. */
  readonly held: boolean;
}

/** While the open story can't be saved: what is safe, and what can be done. */
export function UnsavedBar({ held }: UnsavedBarProps) {
  const session = useSession();
  const saveState = useSessionState((state) => state.saveState);
  const [busy, setBusy] = useState(false);
  // A text that another program wrote is a choice, see ExternalChangeBar.
  if (saveState.kind !== 'failed' || saveState.code === 'stale') return null;
  const isKept = saveState.code === 'kept';
  if (isKept && held) return <Bar message={HELD} />;
  const run = async (action: () => Promise<boolean>) => {
    setBusy(true);
    await action();
    setBusy(false);
    focusTextIfLost();
  };
  return (
    <Bar
      message={`${saveState.message} ${isKept ? KEPT : 'Your text is kept in this window.'}`}
      urgent={!isKept}
    >
      {!isKept && (
        <Button disabled={busy} onClick={() => run(session.saveAsCopy)}>
          Save as a copy
        </Button>
      )}
      <Button disabled={busy} onClick={() => run(session.flush)}>
        Try again
      </Button>
    </Bar>
  );
}
