import { X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { BackupsStore } from '../features/backups/backups-store.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Bar } from './Bar.tsx';
import type { PreferencesStore } from './preferences.ts';

export interface BackupBarProps {
  readonly backups: BackupsStore;
  readonly preferences: PreferencesStore;
  /** Somebody comes back to a story, rather than looks around for the first time. */
  readonly isReturning: boolean;
}

/** While the last good backup is old, or a disk is nearly full; and once, whether there are to be any. */
export function BackupBar({ backups, preferences, isReturning }: BackupBarProps) {
  const warning = useStore(backups.store, ({ status }) => status?.warning ?? null);
  const hasNone = useStore(backups.store, ({ status }) => status !== null && status.folder === null);
  const asked = useStore(preferences.store, (state) => state.backupsAsked);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const answer = () => preferences.set({ backupsAsked: true });
  // The figures in a warning change from minute to minute: dismissed is what it is about.
  const about = warning?.replace(/\d+/g, '') ?? null;
  if (warning === null && hasNone && isReturning && !asked) {
    return (
      <Bar quiet message="No copies of this library are kept yet. Dateline can keep some on another disk.">
        <Button
          onClick={() => {
            answer();
            void backups.openBackups();
          }}
        >
          Backups…
        </Button>
        <Button variant="quiet" onClick={answer}>
          Not now
        </Button>
      </Bar>
    );
  }
  if (warning === null || about === dismissed) return null;
  return (
    <Bar message={warning}>
      <Button onClick={() => void backups.openBackups()}>Backups…</Button>
      <IconButton label="Dismiss" icon={<X size={16} aria-hidden />} onClick={() => setDismissed(about)} />
    </Bar>
  );
}
