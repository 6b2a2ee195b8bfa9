import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, COMMAND_PRIORITY_EDITOR } from 'lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Footnote } from '../../../shared/story/inline.ts';
import { lazyComponent } from '../../scheduling/lazy-component.tsx';
import { AnchoredPopover } from '../../ui/AnchoredPopover.tsx';
import { fieldWithin } from '../field-within.ts';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode.ts';
import { type AskedNote, EDIT_NOTE_COMMAND } from '../nodes/footnote/footnote-extension.ts';

const NoteForm = lazyComponent(async () => (await import('./NoteForm.tsx')).NoteForm);

interface Open extends AskedNote {
  readonly note: Footnote;
}

/**
 * Where the words of a note are written, next to its number. They are in the story as they are typed;
 * Escape and Enter go back to the text.
 */
export function NotePopover() {
  const [editor] = useLexicalComposerContext();
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

  const boxOf = useCallback(
    ({ key }: Open) => editor.getElementByKey(key)?.getBoundingClientRect() ?? new DOMRect(),
    [editor],
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
    <AnchoredPopover
      label="Note"
      target={open}
      boxOf={boxOf}
      // The menu of a marked word in it is part of it, wherever that stands.
      leavesFor={(to) => !isInMenu(to)}
      onClose={close}
      giveFocusBack={() => {
        // By now a menu of the field may have the focus.
        if (!isLeft.current) editor.focus();
      }}
    >
      {(note) => <NoteForm key={note.key} open={note} onDone={close} />}
    </AnchoredPopover>
  );
}

function isInMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"]') !== null;
}
