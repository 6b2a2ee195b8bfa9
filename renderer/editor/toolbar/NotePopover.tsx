import { Popover } from '@base-ui/react/popover';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, COMMAND_PRIORITY_EDITOR } from 'lexical';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Footnote } from '../../../shared/story/inline.ts';
import { KeysHeld, useKeysHeldFor } from '../../type-ahead/use-keys-held.ts';
import { fieldWithin } from '../field-within.ts';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode.ts';
import { type AskedNote, EDIT_NOTE_COMMAND } from '../nodes/footnote/footnote-extension.ts';
import styles from './LinkPopover.module.css';

const NoteForm = lazy(async () => ({ default: (await import('./NoteForm.tsx')).NoteForm }));

interface Open extends AskedNote {
  readonly note: Footnote;
}

/**
 * Where the words of a note are written, next to its number. They are in the story as they are typed;
 * Escape and Enter go back to the text.
 */
export function NotePopover() {
  const [editor] = useLexicalComposerContext();
  const popup = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open | null>(null);

  useEffect(
    () =>
      editor.registerCommand(
        EDIT_NOTE_COMMAND,
        (asked) => {
          const note = editor.read('latest', () => {
            const node = $getNodeByKey(asked.key);
            return $isFootnoteNode(node) ? node.getNote() : null;
          });
          // The popover takes the focus; that must not happen within the update that the command may run in.
          if (note) queueMicrotask(() => setOpen({ ...asked, note }));
          return note !== null;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );

  const isLeft = useRef(false);
  // Whoever has gone on to a field of the story has left the note; the popover sees only those who press or tab.
  useEffect(() => {
    if (!open) return;
    isLeft.current = false;
    const look = ({ target }: FocusEvent) => {
      if (!fieldWithin(editor, target)) return;
      isLeft.current = true;
      setOpen(null);
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [editor, open]);

  useKeysHeldFor(open !== null, popup);

  const anchor = useMemo(
    () => ({
      getBoundingClientRect: () =>
        (open && editor.getElementByKey(open.key)?.getBoundingClientRect()) ?? new DOMRect(),
    }),
    [open, editor],
  );
  const close = () => {
    if (open) {
      editor.update(() => {
        const node = $getNodeByKey(open.key);
        if ($isFootnoteNode(node)) node.selectNext(0, 0);
      });
    }
    setOpen(null);
  };

  return (
    <Popover.Root
      open={open !== null}
      onOpenChange={(next, { event, cancel }) => {
        // The menu of a marked word in it is part of it, wherever that stands.
        const to = event instanceof FocusEvent ? event.relatedTarget : event.target;
        if (!next && isInMenu(to)) cancel();
        else if (!next) close();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} anchor={anchor} sideOffset={8} align="start">
          <Popover.Popup
            ref={popup}
            className={styles.popup}
            aria-label="Note"
            finalFocus={() => {
              // By now a menu of the field may have the focus.
              if (!isLeft.current) editor.focus();
              return false;
            }}
          >
            <Suspense fallback={<KeysHeld />}>
              {open && <NoteForm key={open.key} open={open} onDone={close} />}
            </Suspense>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function isInMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"]') !== null;
}
