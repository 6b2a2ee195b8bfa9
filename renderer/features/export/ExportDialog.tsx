import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { LONGEST_REASON } from '../../../shared/gate/reason.ts';
import { DeskCopyChoice } from '../../forms/DeskCopyChoice.tsx';
import { ExportKindChoice } from '../../forms/ExportKindChoice.tsx';
import { useSessionState } from '../../session/session-context.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { ExportOutcome } from './ExportOutcome.tsx';
import styles from './export.module.css';
import type { ExportStore } from './export-store.ts';
import { GateRows } from './GateRows.tsx';

/** Asks in which form the open story leaves, says what holds it back, and what came of it. */
export function ExportDialog({ exports }: { readonly exports: ExportStore }) {
  const state = useStore(exports.store);
  const { open, exportKind, profile, asked, progress, reason, lacksReason } = state;
  const headline = useSessionState((session) => session.fields?.headline ?? '');
  const chosen = useRef<HTMLInputElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const running = progress.kind === 'running';
  const rows = asked.kind === 'rows' ? asked.rows : [];
  const isBlocked = rows.some(({ level }) => level === 'blocks');
  const needsReason = rows.some(({ level }) => level === 'needs-reason');
  useEffect(() => {
    if (lacksReason) reasonField.current?.focus();
  }, [lacksReason]);
  const what = profile === 'desk-copy' ? 'Export desk copy' : 'Export';
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
          <Button variant="primary" aria-disabled={running || isBlocked} onClick={() => void exports.run()}>
            {progress.kind === 'done' ? `${what} again…` : `${what}…`}
          </Button>
        </>
      }
    >
      <ExportKindChoice value={exportKind} disabled={running} chosen={chosen} onChange={exports.choose} />
      <DeskCopyChoice
        kind={exportKind}
        count={1}
        profile={profile}
        disabled={running}
        onChange={exports.chooseProfile}
      />
      <div aria-live="polite">
        <GateRows rows={rows} onGo={exports.goTo} onFix={(fix) => void exports.fix(fix)} />
      </div>
      {needsReason && !isBlocked && (
        <div className={styles.reason}>
          <Textarea
            ref={reasonField}
            label="Reason, to export it all the same"
            rows={2}
            maxLength={LONGEST_REASON}
            value={reason}
            error={
              lacksReason ? 'Give a reason: it stays in the story’s trail, for the next editor.' : undefined
            }
            onChange={exports.giveReason}
            placeholder="The picture desk sends the credits at six"
          />
        </div>
      )}
      <ExportOutcome
        progress={asked.kind === 'failed' && progress.kind === 'idle' ? asked : progress}
        isWebPage={exportKind === 'html' || exportKind === 'html-file'}
        onOpen={() => void exports.openExported()}
        onReveal={() => void exports.reveal()}
      />
    </Dialog>
  );
}
