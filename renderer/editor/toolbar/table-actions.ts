import { EDITOR_COMMANDS, type TableAction } from '../../../shared/commands/editor-commands.ts';

/** What the bar under a table has no button for. */
export const RARE_TABLE_ACTIONS: readonly TableAction[] = [
  'alignLeft',
  'alignCenter',
  'alignRight',
  'paragraphAbove',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
];

/** Everything that is done to a table, for menus. */
export const TABLE_ACTIONS: readonly TableAction[] = [
  'rowAbove',
  'rowBelow',
  'columnBefore',
  'columnAfter',
  'headerRow',
  'headerColumn',
  'mergeCells',
  'splitCell',
  ...RARE_TABLE_ACTIONS,
];

/** Without the word that tells the palette what it is about. */
export function tableActionName(action: TableAction): string {
  const label = EDITOR_COMMANDS[action].label.replace(/^Table: /, '');
  return label.charAt(0).toUpperCase() + label.slice(1);
}
