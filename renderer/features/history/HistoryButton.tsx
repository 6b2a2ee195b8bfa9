import { History } from 'lucide-react';
import { useStore } from 'zustand';
import { useSessionState } from '../../session/session-context.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import type { HistoryStore } from './history-store.ts';

export function HistoryButton({ history }: { readonly history: HistoryStore }) {
  const hasStory = useSessionState((state) => state.fields !== null);
  const open = useStore(history.store, (state) => state.open);
  return (
    <IconButton
      label="History"
      icon={<History size={16} aria-hidden />}
      disabled={!hasStory}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={() => void history.openHistory()}
    />
  );
}
