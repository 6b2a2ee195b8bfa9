import { Toolbar } from '@base-ui/react/toolbar';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Bold, Italic, Link, Redo2, RemoveFormatting, Strikethrough, Underline, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useMemo, useSyncExternalStore } from 'react';
import { INSERTS, KINDS } from '../nodes/block-units.ts';
import { MARK_FORMATS } from '../nodes/inline/text-marks.ts';
import { ActionButton } from './ActionButton.tsx';
import { BlockKindMenu } from './BlockKindMenu.tsx';
import { CardPopover } from './CardPopover.tsx';
import styles from './EditorToolbar.module.css';
import { createFormatStore } from './format-state.ts';
import { InsertMenu } from './InsertMenu.tsx';
import { LinkPopover } from './LinkPopover.tsx';
import { NotePopover } from './NotePopover.tsx';
import { PhrasePopover } from './PhrasePopover.tsx';
import { TableButton } from './TableButton.tsx';

export function EditorToolbar() {
  const [editor] = useLexicalComposerContext();
  const store = useMemo(() => createFormatStore(editor), [editor]);
  const { marks, block, link, canUndo, canRedo } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const has = (mark: keyof typeof MARK_FORMATS) => (marks & MARK_FORMATS[mark].bit) !== 0;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    editor.focus();
  };

  return (
    <div className={styles.frame}>
      <Toolbar.Root
        className={styles.toolbar}
        aria-label="Formatting"
        onKeyDown={onKeyDown}
        // The caret stays where it is while a button is pressed.
        onMouseDown={(event) => event.preventDefault()}
      >
        <BlockKindMenu kind={block} />
        <Toolbar.Separator className={styles.separator} />
        <Toolbar.Group className={styles.group} aria-label="Words">
          <ActionButton action="bold" icon={Bold} pressed={has('bold')} />
          <ActionButton action="italic" icon={Italic} pressed={has('italic')} />
          <ActionButton action="underline" icon={Underline} pressed={has('underline')} />
          <ActionButton action="strike" icon={Strikethrough} pressed={has('strike')} />
          <ActionButton action="link" icon={Link} pressed={link} />
          <ActionButton action="clearFormatting" icon={RemoveFormatting} />
        </Toolbar.Group>
        <Toolbar.Separator className={styles.separator} />
        <Toolbar.Group className={styles.group} aria-label="Blocks">
          <ActionButton action="heading2" icon={KINDS.heading2.icon} pressed={block === 'heading2'} />
          <ActionButton action="heading3" icon={KINDS.heading3.icon} pressed={block === 'heading3'} />
          <ActionButton
            action="bulletedList"
            icon={KINDS.bulletedList.icon}
            pressed={block === 'bulletedList'}
          />
          <ActionButton
            action="numberedList"
            icon={KINDS.numberedList.icon}
            pressed={block === 'numberedList'}
          />
          <ActionButton action="blockQuote" icon={KINDS.blockQuote.icon} pressed={block === 'blockQuote'} />
          <ActionButton action="pullQuote" icon={KINDS.pullQuote.icon} pressed={block === 'pullQuote'} />
          <TableButton />
          <ActionButton action="image" icon={INSERTS.image.icon} />
          <InsertMenu />
        </Toolbar.Group>
        <Toolbar.Separator className={styles.separator} />
        <Toolbar.Group className={styles.group} aria-label="History">
          <ActionButton action="undo" icon={Undo2} disabled={!canUndo} />
          <ActionButton action="redo" icon={Redo2} disabled={!canRedo} />
        </Toolbar.Group>
      </Toolbar.Root>
      <LinkPopover />
      <PhrasePopover />
      <CardPopover />
      <NotePopover />
    </div>
  );
}
