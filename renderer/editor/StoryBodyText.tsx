import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { COMMAND_PRIORITY_LOW, KEY_ARROW_UP_COMMAND } from 'lexical';
import { type RefObject, useEffect, useEffectEvent, useImperativeHandle, useLayoutEffect } from 'react';
import { virtualiseBlocks } from './block-virtualisation.ts';
import { caretOnFirstLine } from './caret-on-first-line.ts';
import type { FocusTarget } from './focus-target.ts';
import { keepCaret } from './keep-caret.ts';
import { BlockHandleSlot } from './moving/BlockHandleSlot.tsx';
import styles from './StoryBodyText.module.css';
import { SlashMenuSlot } from './slash/SlashMenuSlot.tsx';
import { TableBarSlot } from './toolbar/TableBarSlot.tsx';

interface Props {
  readonly lang: string;
  readonly placeholder: string;
  readonly handle: RefObject<FocusTarget | null>;
  /** The caret leaves the first line upwards. */
  readonly onUp: () => void;
}

/** The rich text itself. */
export function StoryBodyText({ lang, placeholder, handle, onUp }: Props) {
  const [editor] = useLexicalComposerContext();
  const leave = useEffectEvent(onUp);

  useImperativeHandle(
    handle,
    () => ({
      focusStart: () => editor.focus(undefined, { defaultSelection: 'rootStart' }),
      focusEnd: () => editor.focus(undefined, { defaultSelection: 'rootEnd' }),
    }),
    [editor],
  );

  useEffect(() => keepCaret(editor), [editor]);

  // Before the first frame, which would look for every block.
  useLayoutEffect(() => virtualiseBlocks(editor), [editor]);

  useEffect(
    () =>
      editor.registerCommand(
        KEY_ARROW_UP_COMMAND,
        (event) => {
          const plain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
          if (!plain || !caretOnFirstLine(editor)) return false;
          event.preventDefault();
          leave();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );

  return (
    <div className={styles.frame} lang={lang}>
      <ContentEditable
        className={styles.body}
        ariaLabel="Story body"
        ariaMultiline
        spellCheck={false}
        aria-placeholder={placeholder}
        placeholder={
          <p className={styles.placeholder} dir="auto">
            {placeholder}
          </p>
        }
      />
      <BlockHandleSlot />
      <TableBarSlot />
      <SlashMenuSlot />
    </div>
  );
}
