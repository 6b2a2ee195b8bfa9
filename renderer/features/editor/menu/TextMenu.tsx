import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { CopyTarget } from '../../../../shared/export/handovers.ts';
import {
  belongsToText,
  caretBox,
  isFieldWithMarks,
  selectAtPointer,
} from '../../../editor/menu/menu-target.ts';
import { textMenuEntries } from '../../../editor/menu/text-menu-entries.tsx';
import { copyMenu } from '../../../forms/copy-menu.ts';
import { MenuAt } from '../../../ui/MenuAt.tsx';
import type { MenuEntry } from '../../../ui/menu-entry.ts';
import type { Spelling } from '../spelling/spelling.ts';
import { spellingEntries } from '../spelling/spelling-entries.ts';
import type { Writing } from '../writing.ts';

export interface TextMenuProps {
  readonly writing: Writing;
  readonly spelling: Spelling;
  /** Copies the whole story. */
  readonly onCopy: (target: CopyTarget) => void;
}

/**
 * What can be done where the pointer or the caret is, in place of the system's menu: for a marked word,
 * what it may have been meant to be; then the clipboard, links, forms and the block itself.
 */
export function TextMenu({ writing, spelling, onCopy }: TextMenuProps) {
  const marked = useStore(spelling.store, (state) => state.marked);
  const [place, setPlace] = useState<(() => DOMRect) | null>(null);
  const editor = writing.text.current()?.editor ?? null;

  useEffect(() => {
    const offer = (event: MouseEvent) => {
      const open = writing.text.current()?.editor;
      if (!open) return;
      const byKey = event.button !== 2;
      const { target, clientX: x, clientY: y } = event;
      const offered = () => spelling.openAt(target, { x, y }) || (byKey && spelling.openAt(target, 'caret'));
      if (!belongsToText(open, target)) {
        // These keep the system's menu but for what is marked in them.
        if (isFieldWithMarks(target) && offered()) event.preventDefault();
        return;
      }
      event.preventDefault();
      if (offered()) return;
      if (!byKey) selectAtPointer(open, target);
      const box = byKey ? caretBox(open) : new DOMRect(x, y, 0, 0);
      setPlace(() => () => box);
    };
    document.addEventListener('contextmenu', offer);
    return () => document.removeEventListener('contextmenu', offer);
  }, [writing, spelling]);

  const isOpen = marked !== null || place !== null;
  const entries = useMemo((): readonly MenuEntry[] => {
    if (!isOpen || !editor) return [];
    // Once the menu has gone, so that the two do not fight for the focus.
    const run = (act: () => void) => requestAnimationFrame(() => editor.focus(act));
    return [
      ...textMenuEntries(editor, run),
      { kind: 'separator', key: 'story' },
      copyMenu('Copy story for', (target) => run(() => onCopy(target))),
    ];
  }, [isOpen, editor, onCopy]);

  if (!isOpen) return null;
  const close = () => {
    setPlace(null);
    if (marked) spelling.close();
    else writing.text.current()?.focus();
  };
  return (
    <MenuAt
      label={marked ? `Spelling of “${marked.word}”` : 'Text'}
      box={marked?.box ?? place ?? (() => new DOMRect())}
      onClose={close}
      entries={
        marked
          ? [
              ...spellingEntries(spelling, marked.suggestions),
              ...(marked.alone ? [] : [{ kind: 'separator', key: 'spelling' } as const, ...entries]),
            ]
          : entries
      }
    />
  );
}
