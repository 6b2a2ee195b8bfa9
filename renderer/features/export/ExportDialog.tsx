import { useRef } from 'react';
import { useStore } from 'zustand';
import { formatOf } from '../../../shared/export/formats.ts';
import { ExportKindChoice } from '../../forms/ExportKindChoice.tsx';
import { useSessionState } from '../../session/session-context.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { ExportOutcome } from './ExportOutcome.tsx';
import styles from './export.module.css';
import type { ExportStore } from './export-store.ts';

/** Asks in which form the open story leaves, and says what came of it. */
export function ExportDialog({ exports }: { readonly exports: ExportStore }) {
  const { open, exportKind, progress, warnings: ofStory, pageWarnings } = useStore(exports.store);
  const warnings = formatOf(exportKind).content === 'story' ? ofStory : [...ofStory, ...pageWarnings];
  const headline = useSessionState((state) => state.fields?.headline ?? '');
  const chosen = useRef<HTMLInputElement>(null);
  const running = progress.kind === 'running';
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && exports.closeExport()}
      initialFocus={chosen}
      title="Export story"
      description={<bdi className={styles.headline}>{headline || 'Untitled'}</bdi>}
      actions={
        <>
          <Button onClick={exports.closeExport}>{progress.kind === 'done' ? 'Done' : 'Cancel'}</Button>
          <Button variant="primary" aria-disabled={running} onClick={() => void exports.run()}>
            {progress.kind === 'done' ? 'Export again…' : 'Export…'}
          </Button>
        </>
      }
    >
      <ExportKindChoice value={exportKind} disabled={running} chosen={chosen} onChange={exports.choose} />
      {warnings.length > 0 && (
        <ul aria-label="Before it goes out" className={styles.warnings}>
          {warnings.map((warning) => (
            <li key={warning}>
              <Sentence>{warning}</Sentence>
            </li>
          ))}
        </ul>
      )}
      <ExportOutcome progress={progress} onReveal={() => void exports.reveal()} />
    </Dialog>
  );
}
