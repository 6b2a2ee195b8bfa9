import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  ArrowDownToLine,
  ArrowLeftToLine,
  ArrowRightToLine,
  ArrowUpToLine,
  Ellipsis,
  PanelLeft,
  PanelTop,
  TableCellsMerge,
  TableCellsSplit,
} from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import popup from '../../ui/popup.module.css';
import { runAction } from '../commands/editor-actions.ts';
import { ActionButton } from './ActionButton.tsx';
import styles from './TableBar.module.css';
import { ToolbarMenuPopup } from './ToolbarMenuPopup.tsx';
import { RARE_TABLE_ACTIONS, tableActionName } from './table-actions.ts';
import type { TableState } from './table-state.ts';

/** The space that the style sheet leaves under a table, in CSS pixels. */
const SPACE_UNDER = 30;

/** Everything that is done to a table, under it while the caret is in it. */
export function TableBar({ state }: { readonly state: TableState }) {
  const [editor] = useLexicalComposerContext();
  const actions = useRef<Menu.Root.Actions>(null);
  const place = usePlaceOf(state.key);
  if (!place) return null;
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    editor.focus();
  };
  return (
    <div className={styles.place} style={place}>
      <Toolbar.Root
        className={styles.bar}
        aria-label="Table"
        onKeyDown={leave}
        // The caret stays where it is while a button is pressed.
        onMouseDown={(event) => event.preventDefault()}
      >
        <ActionButton action="rowAbove" icon={ArrowUpToLine} />
        <ActionButton action="rowBelow" icon={ArrowDownToLine} />
        <ActionButton action="columnBefore" icon={ArrowLeftToLine} />
        <ActionButton action="columnAfter" icon={ArrowRightToLine} />
        <Toolbar.Separator className={styles.separator} />
        <ActionButton action="headerRow" icon={PanelTop} pressed={state.headerRow} />
        <ActionButton action="headerColumn" icon={PanelLeft} pressed={state.headerColumn} />
        <Toolbar.Separator className={styles.separator} />
        <ActionButton action="mergeCells" icon={TableCellsMerge} disabled={!state.many} />
        <ActionButton action="splitCell" icon={TableCellsSplit} />
        <Toolbar.Separator className={styles.separator} />
        <Menu.Root actionsRef={actions}>
          <Toolbar.Button
            render={
              <Menu.Trigger
                render={<IconButton label="More for this table" icon={<Ellipsis size={16} aria-hidden />} />}
              />
            }
          />
          <ToolbarMenuPopup align="end" close={() => actions.current?.close()}>
            {RARE_TABLE_ACTIONS.map((action) => (
              <Menu.Item key={action} className={popup.item} onClick={() => runAction(editor, action)}>
                <span className={popup.text}>{tableActionName(action)}</span>
              </Menu.Item>
            ))}
          </ToolbarMenuPopup>
        </Menu.Root>
      </Toolbar.Root>
    </div>
  );
}

interface Place {
  readonly top: number;
  readonly height: number;
}

/** Where the table stands in the text, as long as it stands there. */
function usePlaceOf(key: string): Place | null {
  const [editor] = useLexicalComposerContext();
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const element = editor.getElementByKey(key);
      const next = element && { top: element.offsetTop, height: element.offsetHeight + SPACE_UNDER };
      setPlace((known) => (known?.top === next?.top && known?.height === next?.height ? known : next));
    };
    measure();
    const root = editor.getRootElement();
    const observer = new ResizeObserver(measure);
    if (root) observer.observe(root);
    const stop = editor.registerUpdateListener(measure);
    return () => {
      observer.disconnect();
      stop();
    };
  }, [editor, key]);
  return place;
}
