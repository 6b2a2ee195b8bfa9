import { useState } from 'react';
import { useSession, useSessionState } from '../session/session-context.ts';
import { Button } from '../ui/Button.tsx';
import { Bar } from './Bar.tsx';

const KEPT = 'Go on writing: it goes to the library as soon as that takes it.';

/** While the open story can't be saved: what is safe, and what can be done. */
export function UnsavedBar() {
  const session = useSession();
  const saveState = useSessionState((state) => state.saveState);
  const [busy, setBusy] = useState(false);
  // A text that another program wrote is a choice, see OutsideBar.
  if (saveState.kind !== 'failed' || saveState.code === 'stale') return null;
  const isKept = saveState.code === 'kept';
  const run = async (action: () => Promise<boolean>) => {
    setBusy(true);
    await action();
    setBusy(false);
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
