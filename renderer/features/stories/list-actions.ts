import type { KeyboardEvent, MouseEvent } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import type { RunRowCommand } from '../../../shared/commands/row-commands.ts';
import type { ChooseRows } from './choose-rows.ts';
import { type ListAction, listAction } from './list-keys.ts';
import type { ListRow, ListRows } from './list-rows.ts';

export interface ListActionsOptions {
  readonly rows: ListRows;
  /** The place of the active row. */
  readonly active: number;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: ChooseRows;
  readonly onActive: (id: string | null) => void;
  readonly onScroll: (index: number) => void;
  readonly onOpen: (id: string) => void;
  readonly onUndo: () => void;
  readonly onToggle: (group: string) => void;
  readonly run: RunRowCommand;
}

export interface ListActions {
  readonly press: (event: KeyboardEvent) => void;
  readonly click: (event: MouseEvent, row: ListRow, at: number) => void;
}

/** What keys and clicks do in the list: they go from row to row, choose rows, and open or bin them. */
export function listActions(options: ListActionsOptions): ListActions {
  const { rows, active, chosen, onChoose, onActive, onScroll, onOpen, onUndo, onToggle, run } = options;

  const choose = (row: ListRow, opens: boolean) => {
    if (row.kind === 'waiting') return;
    if (opens && row.kind !== 'group') onChoose.begin(row.id);
    if (row.kind === 'group') {
      if (opens) onToggle(row.group.key);
    } else if (!opens) run('bin', row.id);
    else if (row.kind === 'story') onOpen(row.id);
    else run('repair', row.id);
  };

  const act = (action: ListAction) => {
    const row = rows.at(active);
    switch (action.kind) {
      case 'move':
      case 'extend':
        if (action.kind === 'extend') {
          if (chosen.size === 0 && row) onChoose.begin(row.id);
          onChoose.extend(rows, action.to, false);
        }
        onActive(rows.at(action.to)?.id ?? null);
        return onScroll(action.to);
      case 'toggle':
        return onChoose.toggle(rows, active);
      case 'all':
        return onChoose.all(rows);
      case 'clear':
        return onChoose.clear();
      case 'undo':
        return onUndo();
      case 'bin':
        if (chosen.size > 0) return onChoose.binChosen();
        return row && choose(row, false);
      case 'open':
        return row && choose(row, true);
      default:
        return assertNever(action, 'action');
    }
  };

  return {
    press(event) {
      const action = event.target === event.currentTarget ? listAction(event, active, rows.count) : null;
      if (!action || (action.kind === 'clear' && chosen.size === 0)) return;
      event.preventDefault();
      act(action);
    },
    click(event, row, at) {
      const chooses = event.shiftKey || event.ctrlKey || event.metaKey;
      const last = rows.at(active);
      if (chooses && chosen.size === 0 && last) onChoose.begin(last.id);
      onActive(row.id);
      if (event.shiftKey) onChoose.extend(rows, at, event.ctrlKey || event.metaKey);
      else if (chooses) onChoose.toggle(rows, at, true);
      else choose(row, true);
    },
  };
}
