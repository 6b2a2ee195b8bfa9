import { Toolbar } from '@base-ui/react/toolbar';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  Bold,
  Italic,
  Link,
  type LucideIcon,
  Redo2,
  RemoveFormatting,
  Strikethrough,
  Underline,
  Undo2,
} from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useSize } from '../../ui/use-size.ts';
import { INSERTS, KINDS } from '../nodes/block-units.ts';
import { BlockKindMenu } from './BlockKindMenu.tsx';
import { CardPopover } from './CardPopover.tsx';
import styles from './EditorToolbar.module.css';
import { FormatButton } from './FormatButton.tsx';
import { createFormatStore } from './format-state.ts';
import { InsertMenu } from './InsertMenu.tsx';
import { LinkPopover } from './LinkPopover.tsx';
import { NotePopover } from './NotePopover.tsx';
import { PhrasePopover } from './PhrasePopover.tsx';
import { TableButton } from './TableButton.tsx';
import { FormatContext } from './tool-state.ts';
import { leftOut, type ToolbarAction } from './toolbar-fit.ts';

const WORDS = {
  bold: Bold,
  italic: Italic,
  underline: Underline,
  strike: Strikethrough,
  link: Link,
  clearFormatting: RemoveFormatting,
} satisfies Tools;

const BLOCKS = {
  heading2: KINDS.heading2.icon,
  heading3: KINDS.heading3.icon,
  bulletedList: KINDS.bulletedList.icon,
  numberedList: KINDS.numberedList.icon,
  blockQuote: KINDS.blockQuote.icon,
  pullQuote: KINDS.pullQuote.icon,
  table: INSERTS.table.icon,
  image: INSERTS.image.icon,
} satisfies Tools;

const HISTORY = { undo: Undo2, redo: Redo2 } satisfies Tools;

const ICONS: Readonly<Record<ToolbarAction, LucideIcon>> = { ...WORDS, ...BLOCKS, ...HISTORY };

type Tools = Partial<Readonly<Record<ToolbarAction, LucideIcon>>>;

/** One row at every width: what it has no room for stands in the menu of what is put in. */
export function EditorToolbar() {
  const [editor] = useLexicalComposerContext();
  const [format] = useState(createFormatStore);
  useEffect(() => format.follow(editor), [format, editor]);
  const frame = useRef<HTMLDivElement>(null);
  const out = leftOut(useSize(frame)?.width);

  const shown = (tools: Tools) =>
    toolsOf(tools)
      .filter((action) => !out.has(action))
      .map((action) =>
        action === 'table' ? (
          <TableButton key={action} />
        ) : (
          <FormatButton key={action} action={action} icon={ICONS[action]} />
        ),
      );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    editor.focus();
  };

  return (
    <FormatContext value={format}>
      <div ref={frame} className={styles.frame}>
        <Toolbar.Root
          className={styles.toolbar}
          aria-label="Formatting"
          onKeyDown={onKeyDown}
          // The caret stays where it is while a button is pressed.
          onMouseDown={(event) => event.preventDefault()}
        >
          <BlockKindMenu />
          <Toolbar.Separator className={styles.separator} />
          <Toolbar.Group className={styles.group} aria-label="Words">
            {shown(WORDS)}
          </Toolbar.Group>
          <Toolbar.Separator className={styles.separator} />
          <Toolbar.Group className={styles.group} aria-label="Blocks">
            {shown(BLOCKS)}
            <InsertMenu
              more={toolsOf(ICONS)
                .filter((action) => out.has(action))
                .map((action) => ({ action, icon: ICONS[action] }))}
            />
          </Toolbar.Group>
          <Toolbar.Separator className={styles.separator} />
          <Toolbar.Group className={styles.group} aria-label="History">
            {shown(HISTORY)}
          </Toolbar.Group>
        </Toolbar.Root>
        <LinkPopover />
        <PhrasePopover />
        <CardPopover />
        <NotePopover />
      </div>
    </FormatContext>
  );
}

function toolsOf(tools: Tools): readonly ToolbarAction[] {
  return Object.keys(tools) as ToolbarAction[];
}
