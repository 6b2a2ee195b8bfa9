import { useState } from 'react';
import type { LibraryHolder } from '../../shared/library/library-holder.ts';
import { momentOf } from '../features/external-change/external-change-words.ts';
import { Button } from '../ui/Button.tsx';
import { Bar } from './Bar.tsx';
import { focusTextIfLost } from './paper-focus.ts';

export interface HolderBarProps {
  readonly holder: LibraryHolder | null;
  readonly onTakeOver: () => Promise<void>;
}

/** Who else has the library open for writing, while it can only be read here. */
export function HolderBar({ holder, onTakeOver }: HolderBarProps) {
  const [busy, setBusy] = useState(false);
  if (!holder) return null;
  const where = holder.here ? 'in another window on this computer' : `on “${holder.host}”`;
  const takeOver = async () => {
    setBusy(true);
    await onTakeOver();
    setBusy(false);
    focusTextIfLost();
  };
  return (
    <Bar
      message={
        `“${holder.user}” has had this library open ${where} since ${momentOf(holder.since)}. Here it is ` +
        'read-only until they close it.'
      }
    >
      <Button disabled={busy} onClick={() => void takeOver()}>
        Take over
      </Button>
    </Bar>
  );
}
