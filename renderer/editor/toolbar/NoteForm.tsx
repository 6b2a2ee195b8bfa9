import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { RichTextExtension } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  DROP_COMMAND,
  defineExtension,
  KEY_ENTER_COMMAND,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
} from 'lexical';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { canonicalInlines, type Footnote, withoutNotes } from '../../../shared/story/inline.ts';
import { $readInlines } from '../convert/read-inlines.ts';
import { EVERYTHING } from '../convert/scope.ts';
import { $inlinesToNodes } from '../convert/story-to-editor.ts';
import { updateField } from '../nodes/card/card-fields.ts';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode.ts';
import { STORY_THEME } from '../story-theme.ts';
import styles from './NoteForm.module.css';

interface Props {
  readonly open: { readonly key: NodeKey; readonly note: Footnote };
  readonly onDone: () => void;
}

/** A small editor of one paragraph: marks and links stay, what is pasted is words. */
export function NoteForm({ open, onDone }: Props) {
  const [story] = useLexicalComposerContext();
  const visited = useRef(false);
  const extension = useMemo(
    () =>
      defineExtension({
        name: 'dateline/note',
        namespace: 'dateline-note',
        theme: STORY_THEME,
        dependencies: [RichTextExtension, HistoryExtension, LinkExtension],
        onError: (error) => reportError(error),
        $initialEditorState: () => {
          $getRoot().append($createParagraphNode().append(...$inlinesToNodes(open.note.children)));
        },
      }),
    [open],
  );

  const write = (note: Footnote) => {
    updateField(story, !visited.current, () => {
      const node = $getNodeByKey(open.key);
      if ($isFootnoteNode(node)) node.setNote(note);
    });
    visited.current = true;
  };

  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <ContentEditable
        className={styles.note}
        ariaLabel="Words of the note"
        ariaMultiline
        spellCheck={false}
        aria-placeholder="What the note says"
        placeholder={<p className={styles.placeholder}>What the note says</p>}
      />
      <FollowNote onChange={write} onDone={onDone} />
    </LexicalExtensionComposer>
  );
}

interface FollowProps {
  readonly onChange: (note: Footnote) => void;
  readonly onDone: () => void;
}

function FollowNote({ onChange, onDone }: FollowProps) {
  const [editor] = useLexicalComposerContext();
  const change = useEffectEvent(onChange);
  const done = useEffectEvent(onDone);

  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
          if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
          change(editorState.read($readNote));
        }),
        editor.registerCommand(
          KEY_ENTER_COMMAND,
          (event) => {
            event?.preventDefault();
            const selection = $getSelection();
            if (!event?.shiftKey) done();
            else if ($isRangeSelection(selection)) selection.insertLineBreak();
            return true;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
        editor.registerCommand(
          PASTE_COMMAND,
          (event) => {
            const words = 'clipboardData' in event ? event.clipboardData?.getData('text/plain') : undefined;
            const selection = $getSelection();
            event.preventDefault();
            if (words && $isRangeSelection(selection)) selection.insertRawText(words.trim());
            return true;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
        editor.registerCommand(
          DROP_COMMAND,
          (event) => {
            event.preventDefault();
            return true;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
      ),
    [editor],
  );

  useEffect(() => editor.focus(undefined, { defaultSelection: 'rootEnd' }), [editor]);

  return null;
}

function $readNote(): Footnote {
  const lines = $getRoot().getChildren().filter($isElementNode).filter($isParagraphNode);
  const inlines = lines.flatMap((line, at) => [
    ...(at === 0 ? [] : [{ type: 'break' as const }]),
    ...$readInlines(line, EVERYTHING),
  ]);
  return { type: 'footnote', children: withoutNotes(canonicalInlines(inlines)) };
}
