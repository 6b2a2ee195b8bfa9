import { X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { BackupsStore } from '../features/backups/backups-store.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Bar } from './Bar.tsx';

/** While the last good backup is old, or a disk is nearly full. */
export function BackupBar({ backups }: { readonly backups: BackupsStore }) {
  const warning = useStore(backups.store, ({ status }) => status?.warning ?? null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  // The figures in a warning change from minute to minute: dismissed is what it is about.
  const about = warning?.replace(/\d+/g, '') ?? null;
  if (warning === null || about === dismissed) return null;
  return (
    <Bar message={warning}>
      <Button onClick={() => void backups.openBackups()}>Backups…</Button>
      <IconButton label="Dismiss" icon={<X size={16} aria-hidden />} onClick={() => setDismissed(about)} />
    </Bar>
  );
}
