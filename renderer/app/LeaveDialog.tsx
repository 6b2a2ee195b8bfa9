import { useStore } from 'zustand';
import type { ExternalChangeStore } from '../features/external-change/external-change-store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { type Leaving, type Navigator, quotedHeadline } from './navigator.ts';

export interface LeaveDialogProps {
  readonly navigator: Navigator;
  readonly externalChange: ExternalChangeStore;
}

/** Asked when a person leaves a story that cannot be saved as it is: what is so, and what becomes of the text. */
export function LeaveDialog({ navigator, externalChange }: LeaveDialogProps) {
  const leaving = useStore(navigator.store, (state) => state.leaving);
  const { title, description } = wordsOf(leaving);
  const isLost = leaving?.kind === 'lost';
  const compare = () => {
    navigator.stay();
    void externalChange.choose();
  };
  return (
    <Dialog
      open={leaving !== null}
      onOpenChange={() => navigator.stay()}
      title={title}
      description={description}
      size="small"
      actions={
        <>
          <Button variant={isLost ? 'danger' : 'plain'} onClick={navigator.leave}>
            {isLost ? 'Leave without saving' : 'Leave'}
          </Button>
          <Button variant={leaving?.kind === 'changed' ? 'plain' : 'primary'} onClick={navigator.stay}>
            Stay with the story
          </Button>
          {leaving?.kind === 'changed' && (
            <Button variant="primary" onClick={compare}>
              Compare…
            </Button>
          )}
        </>
      }
    />
  );
}

function wordsOf(leaving: Leaving | null): { readonly title: string; readonly description: string } {
  const story = quotedHeadline(leaving?.headline ?? '');
  switch (leaving?.kind) {
    case 'changed':
      return {
        title: `Another program changed ${story}`,
        description:
          'Your text and theirs are both safe. If you leave now, yours is kept on this computer and is ' +
          'shown beside the story when you open it again.',
      };
    case 'gone':
      return {
        title: `Another program took ${story} out of the library`,
        description: 'Your text is safe in this window. If you leave now, it goes to the bin.',
      };
    case 'damaged':
      return {
        title: `Another program damaged the file of ${story}`,
        description:
          'Your text is safe in this window. If you leave now, it is kept on this computer and comes back ' +
          'when the story can be opened again.',
      };
    default:
      return {
        title: `Your last changes to ${story} are not saved`,
        description:
          `${leaving?.why ?? ''} They cannot be kept elsewhere on this computer either: if you leave the ` +
          'story now, they are lost.',
      };
  }
}
