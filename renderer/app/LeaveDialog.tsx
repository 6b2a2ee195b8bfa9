import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { Navigator } from './navigator.ts';

/** Asked when a person goes to another story while the open one can't be saved. */
export function LeaveDialog({ navigator }: { readonly navigator: Navigator }) {
  const unsaved = useStore(navigator.store, (state) => state.unsaved);
  return (
    <Dialog
      open={unsaved !== null}
      onOpenChange={() => navigator.stay()}
      title="The last changes to this story are not saved"
      description={`${unsaved ?? ''} If you leave the story now, they are lost.`}
      size="small"
      actions={
        <>
          <Button variant="danger" onClick={navigator.leave}>
            Leave without saving
          </Button>
          <Button variant="primary" onClick={navigator.stay}>
            Stay with the story
          </Button>
        </>
      }
    />
  );
}
