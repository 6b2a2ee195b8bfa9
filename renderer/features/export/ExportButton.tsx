import { useStore } from 'zustand';
import { useSessionState } from '../../session/session-context.ts';
import { Button } from '../../ui/Button.tsx';
import type { ExportStore } from './export-store.ts';

export function ExportButton({ exports }: { readonly exports: ExportStore }) {
  const hasStory = useSessionState((state) => state.fields !== null);
  const open = useStore(exports.store, (state) => state.open);
  return (
    <Button
      variant="primary"
      disabled={!hasStory}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={exports.openExport}
    >
      Export
    </Button>
  );
}
