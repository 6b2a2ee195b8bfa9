import { Popover } from '@base-ui/react/popover';
import { Toolbar } from '@base-ui/react/toolbar';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Table } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { EDITOR_COMMANDS } from '../../../shared/commands/editor-commands.ts';
import { counted } from '../../../shared/counted.ts';
import popover from '../../ui/AnchoredPopover.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { keepTabWithin } from '../../ui/keep-tab-within.ts';
import { useClosedByCommands } from '../../ui/open-popups.ts';
import { $insertTable } from '../nodes/table/insert-table.ts';
import styles from './TableButton.module.css';

const ROWS = 6;
const COLUMNS = 8;
const PLACES = Array.from({ length: ROWS * COLUMNS }, (_, at) => at);
const STEPS: ReadonlyMap<string, readonly [rows: number, columns: number]> = new Map(
  Object.entries<readonly [rows: number, columns: number]>({
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  }),
);

/** Puts a table in, of the size that is pointed at or gone to with the arrows. */
export function TableButton() {
  const [editor] = useLexicalComposerContext();
  const [open, setOpen] = useState(false);
  const [size, setSize] = useState({ rows: 3, columns: 3 });

  useClosedByCommands(open, () => setOpen(false));

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS.get(event.key);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const rows = Math.min(ROWS, Math.max(1, size.rows + step[0]));
    const columns = Math.min(COLUMNS, Math.max(1, size.columns + step[1]));
    setSize({ rows, columns });
    const next = event.currentTarget.children[(rows - 1) * COLUMNS + columns - 1];
    if (next instanceof HTMLElement) next.focus();
  };

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Toolbar.Button
        render={
          <Popover.Trigger
            render={
              <IconButton
                label={EDITOR_COMMANDS.table.label}
                icon={<Table size={16} strokeWidth={1.75} aria-hidden />}
              />
            }
          />
        }
      />
      <Popover.Portal>
        <Popover.Positioner className={popover.positioner} sideOffset={6} align="center">
          <Popover.Popup
            className={styles.popup}
            aria-label="Size of the table"
            onKeyDown={keepTabWithin}
            finalFocus={() => {
              editor.focus();
              return false;
            }}
          >
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the buttons in it. */}
            <div className={styles.sizes} dir="ltr" onKeyDown={move}>
              {PLACES.map((at) => {
                const rows = Math.floor(at / COLUMNS) + 1;
                const columns = (at % COLUMNS) + 1;
                const isHere = rows === size.rows && columns === size.columns;
                return (
                  <button
                    key={at}
                    type="button"
                    className={styles.size}
                    aria-label={`${counted(rows, 'row')}, ${counted(columns, 'column')}`}
                    tabIndex={isHere ? 0 : -1}
                    data-within={rows <= size.rows && columns <= size.columns ? '' : undefined}
                    onMouseEnter={() => setSize({ rows, columns })}
                    onFocus={() => setSize({ rows, columns })}
                    onClick={() => {
                      editor.update(() => $insertTable(rows, columns));
                      setOpen(false);
                    }}
                  />
                );
              })}
            </div>
            <p className={styles.said} aria-live="polite">
              {size.rows} × {size.columns}
            </p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
