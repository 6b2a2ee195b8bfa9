import { useState } from 'react';
import { useStore } from 'zustand';
import { copyLabel, copyTargetOf, type Handover } from '../../../shared/export/handovers.ts';
import { LONGEST_REASON, tidyReason } from '../../../shared/gate/reason.ts';
import type { GateRow } from '../../../shared/gate/row.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import styles from './export.module.css';
import { GateRows } from './GateRows.tsx';
import type { HandoverStore, HeldHandover } from './handover-store.ts';

export interface HeldHandoverDialogProps {
  readonly handovers: HandoverStore;
  /** Goes to where a row is mended, in the story with this id. */
  readonly onGo: (id: string, row: GateRow) => void;
}

/** Says what holds a story back that was to be copied or printed, and takes a reason where one is enough. */
export function HeldHandoverDialog({ handovers, onGo }: HeldHandoverDialogProps) {
  const held = useStore(handovers.store, (state) => state.held);
  return held && <Held key={`${held.handover} ${held.id}`} held={held} handovers={handovers} onGo={onGo} />;
}

function Held({ held, handovers, onGo }: HeldHandoverDialogProps & { readonly held: HeldHandover }) {
  const [reason, setReason] = useState('');
  const { handover, id, rows } = held;
  const isBlocked = rows.some(({ level }) => level === 'blocks');
  const what = nameOf(handover);
  const go = (row: GateRow) => {
    handovers.close();
    onGo(id, row);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && handovers.close()}
      title={what}
      actions={
        <>
          <Button onClick={handovers.close}>Cancel</Button>
          {!isBlocked && (
            <Button
              variant="primary"
              aria-disabled={tidyReason(reason) === ''}
              onClick={() => tidyReason(reason) !== '' && void handovers.run(handover, id, reason)}
            >
              {what}
            </Button>
          )}
        </>
      }
    >
      <GateRows rows={rows} onGo={go} />
      {!isBlocked && (
        <div className={styles.reason}>
          <Textarea
            label="Reason, to let it out all the same"
            rows={2}
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={setReason}
            placeholder="The picture desk sends the credits at six"
          />
        </div>
      )}
    </Dialog>
  );
}

function nameOf(handover: Handover): string {
  const target = copyTargetOf(handover);
  return target === null ? 'Print' : copyLabel(target);
}
