import { useState } from 'react';
import { useSession, useSessionState } from '../session/session-context.ts';
import { Button } from '../ui/Button.tsx';
import { Bar } from './Bar.tsx';

/** While the open story can't be saved: what is safe, and what can be done. */
export function UnsavedBar() {
  const session = useSession();
  const saveState = useSessionState((state) => state.saveState);
  const [busy, setBusy] = useState(false);
  if (saveState.kind !== 'failed') return null;
  const run = async (action: () => Promise<boolean>) => {
    setBusy(true);
    await action();
    setBusy(false);
  };
  return (
    <Bar message={`${saveState.message} Your text is kept in this window.`} urgent>
      <Button disabled={busy} onClick={() => run(session.saveAsCopy)}>
        Save as a copy
      </Button>
      {saveState.code !== 'stale' && (
        <Button disabled={busy} onClick={() => run(session.flush)}>
          Try again
        </Button>
      )}
    </Bar>
  );
}
