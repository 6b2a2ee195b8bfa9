import { useRef, useState } from 'react';
import type { BinnedStory } from '../../../shared/library/binned-story.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './BinDialog.module.css';
import { binnedName } from './bin-store.ts';

export interface DeleteForEverDialogProps {
  /** Null while nothing is to be deleted. */
  readonly stories: readonly BinnedStory[] | null;
  /** All that lies in the bin. */
  readonly isAll: boolean;
  readonly onCancel: () => void;
  readonly onDelete: (names: readonly string[]) => void;
}

const NAMED = 5;

/** The one question that Dateline asks before it does something: this cannot be undone. */
export function DeleteForEverDialog({ stories, isAll, onCancel, onDelete }: DeleteForEverDialogProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  // What is asked stays to be read while the dialog fades away.
  const [asked, setAsked] = useState<{ stories: readonly BinnedStory[]; isAll: boolean } | null>(null);
  if (stories && asked?.stories !== stories) setAsked({ stories, isAll });
  const going = asked?.stories ?? [];
  const [first] = going;
  const count = going.length === 1 ? '1 story' : `${going.length} stories`;
  const title = asked?.isAll
    ? `Empty the bin of ${count}?`
    : going.length === 1
      ? `Delete “${binnedName(first?.headline ?? '')}” for ever?`
      : `Delete ${count} for ever?`;
  return (
    <Dialog
      open={stories !== null}
      onOpenChange={(open) => !open && onCancel()}
      initialFocus={cancel}
      size="small"
      title={title}
      description={
        `${going.length === 1 ? 'Its' : 'Their'} text, pictures and versions are deleted from this ` +
        'library. This cannot be undone; a backup still has what it holds.'
      }
      actions={
        <>
          <Button ref={cancel} onClick={onCancel}>
            Cancel
          </Button>
          <Button variant="danger" onClick={() => onDelete(going.map(({ name }) => name))}>
            {going.length === 1 ? 'Delete for ever' : `Delete ${going.length} for ever`}
          </Button>
        </>
      }
    >
      {(going.length > 1 || asked?.isAll) && (
        <ul className={styles.going}>
          {going.slice(0, NAMED).map(({ name, headline }) => (
            <li key={name} dir="auto">
              {binnedName(headline)}
            </li>
          ))}
          {going.length > NAMED && <li>and {going.length - NAMED} more</li>}
        </ul>
      )}
    </Dialog>
  );
}
