import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { RichTextExtension } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  DROP_COMMAND,
  defineExtension,
  KEY_ENTER_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { canonicalInlines, type Footnote, withoutNotes } from '../../../shared/story/inline.ts';
import { noteFormMark } from '../find/note-form.ts';
import { $linesOf, leafAt } from '../find/text-lines.ts';
import { updateField } from '../nodes/card/card-fields.ts';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode.ts';
import type { AskedNote } from '../nodes/footnote/footnote-extension.ts';
import { $readInlines } from '../nodes/inline/read-inlines.ts';
import { EVERYTHING } from '../nodes/inline/scope.ts';
import { $inlinesToNodes } from '../nodes/inline/write-inlines.ts';
import { STORY_THEME } from '../story-theme.ts';
import styles from './NoteForm.module.css';

interface Props {
  readonly open: AskedNote & { readonly note: Footnote };
  readonly onDone: () => void;
}

/** A small editor of one paragraph: marks and links stay, what is pasted is words. */
export function NoteForm({ open, onDone }: Props) {
  const [story] = useLexicalComposerContext();
  const visited = useRef(false);
  const written = useRef(open.note);
  const done = useEffectEvent(onDone);
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

  // Somebody else has changed the words, by finding and replacing or by undo: what stands here is not what
  // the story says.
  useEffect(
    () =>
      story.registerUpdateListener(({ editorState }) => {
        const node = editorState.read(() => $getNodeByKey(open.key));
        const note = editorState.read(() => ($isFootnoteNode(node) ? node.getNote() : null));
        if (note !== written.current) done();
      }),
    [story, open.key],
  );

  const write = (note: Footnote) => {
    written.current = note;
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
        {...noteFormMark(open.key)}
        ariaLabel="Words of the note"
        ariaMultiline
        spellCheck={false}
        aria-placeholder="What the note says"
        placeholder={<p className={styles.placeholder}>What the note says</p>}
      />
      <FollowNote words={open.words} onChange={write} onDone={onDone} />
    </LexicalExtensionComposer>
  );
}

interface FollowProps {
  readonly words: AskedNote['words'];
  readonly onChange: (note: Footnote) => void;
  readonly onDone: () => void;
}

function FollowNote({ words, onChange, onDone }: FollowProps) {
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

  useEffect(() => {
    if (words) editor.update(() => $selectWords(words.start, words.end));
    editor.focus(undefined, { defaultSelection: 'rootEnd' });
  }, [editor, words]);

  return null;
}

function $selectWords(start: number, end: number): void {
  const leaves = $linesOf($getRoot())[0]?.leaves ?? [];
  const first = leafAt(leaves, start);
  const last = leafAt(leaves, end, true);
  if (!first || !last || !$isTextNode(first.node) || !$isTextNode(last.node)) return;
  const selection = $createRangeSelection();
  selection.anchor.set(first.node.getKey(), start - first.start, 'text');
  selection.focus.set(last.node.getKey(), end - last.start, 'text');
  $setSelection(selection);
}

function $readNote(): Footnote {
  const lines = $getRoot().getChildren().filter($isElementNode).filter($isParagraphNode);
  const inlines = lines.flatMap((line, at) => [
    ...(at === 0 ? [] : [{ type: 'break' as const }]),
    ...$readInlines(line, EVERYTHING),
  ]);
  return { type: 'footnote', children: withoutNotes(canonicalInlines(inlines)) };
}
