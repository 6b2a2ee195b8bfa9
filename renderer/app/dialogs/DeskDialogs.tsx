import { useStore } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Desk } from '../desk.ts';
import { MountOnFirstUse, prefetchedComponent } from '../prefetched-component.tsx';

const ExportDialog = prefetchedComponent(
  async () => (await import('../../features/export/ExportDialog.tsx')).ExportDialog,
);
const HeldHandoverDialog = prefetchedComponent(
  async () => (await import('../../features/export/HeldHandoverDialog.tsx')).HeldHandoverDialog,
);
const HistoryDialog = prefetchedComponent(
  async () => (await import('../../features/history/HistoryDialog.tsx')).HistoryDialog,
);
const BackupsDialog = prefetchedComponent(
  async () => (await import('../../features/backups/BackupsDialog.tsx')).BackupsDialog,
);
const MergeDialog = prefetchedComponent(
  async () => (await import('../../features/merge/MergeDialog.tsx')).MergeDialog,
);
const RepairDialog = prefetchedComponent(
  async () => (await import('../../features/repair/RepairDialog.tsx')).RepairDialog,
);
const ChooseTextDialog = prefetchedComponent(
  async () => (await import('../../features/external-change/ChooseTextDialog.tsx')).ChooseTextDialog,
);
const OperationReportDialog = prefetchedComponent(
  async () => (await import('../OperationReportDialog.tsx')).OperationReportDialog,
);

export interface DeskDialogsProps {
  readonly bridge: DatelineBridge;
  readonly desk: Desk;
}

/** The dialogs that open when a part of the desk has something to ask or to show. */
export function DeskDialogs({ bridge, desk }: DeskDialogsProps) {
  const exporting = useStore(desk.exports.store, (state) => state.open);
  const isHeld = useStore(desk.handovers.store, (state) => state.held !== null);
  const lookingAtBackups = useStore(desk.backups.store, (state) => state.open);
  const repairing = useStore(desk.stories.store, (state) => state.repairing);
  const choosing = useStore(desk.externalChange.store, (state) => state.choosing !== null);
  const merging = useStore(desk.merging.store, (state) => state.picking !== null || state.merging !== null);
  const reporting = useStore(desk.operations.store, (state) => state.report !== null);
  const lookingBack = useStore(desk.history.store, (state) => state.open);
  return (
    <>
      <MountOnFirstUse needed={reporting}>
        <OperationReportDialog
          operations={desk.operations}
          onOpenStory={(id) => void desk.stories.open(id)}
        />
      </MountOnFirstUse>
      <MountOnFirstUse needed={exporting}>
        <ExportDialog exports={desk.exports} />
      </MountOnFirstUse>
      <MountOnFirstUse needed={isHeld}>
        <HeldHandoverDialog
          handovers={desk.handovers}
          onGo={(id, row) => void desk.stories.open(id).then(() => desk.exports.goTo(row))}
        />
      </MountOnFirstUse>
      <MountOnFirstUse needed={lookingBack}>
        <HistoryDialog history={desk.history} />
      </MountOnFirstUse>
      <MountOnFirstUse needed={lookingAtBackups}>
        <BackupsDialog backups={desk.backups} />
      </MountOnFirstUse>
      <MountOnFirstUse needed={repairing !== null}>
        <RepairDialog
          bridge={bridge}
          id={repairing}
          onClose={() => desk.stories.repair(null)}
          onRepaired={(id) => void desk.stories.refresh().then(() => desk.stories.open(id))}
        />
      </MountOnFirstUse>
      <MountOnFirstUse needed={choosing}>
        <ChooseTextDialog externalChange={desk.externalChange} />
      </MountOnFirstUse>
      <MountOnFirstUse needed={merging}>
        <MergeDialog bridge={bridge} store={desk.merging} />
      </MountOnFirstUse>
    </>
  );
}
