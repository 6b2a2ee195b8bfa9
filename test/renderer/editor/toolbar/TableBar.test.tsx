import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Table } from '../../../../shared/story/blocks/table.ts';
import { text } from '../../../../shared/story/inline.ts';
import { emptyTable } from '../../../../shared/story/table-edits.ts';
import { paragraph, showEditor } from '../show-editor.tsx';

const TABLE: Table = {
  ...emptyTable(2, 2),
  rows: [
    [{ children: [text('Ship')] }, { children: [text('Port')] }],
    [{ children: [text('Nile')] }, { children: [text('Cairo')] }],
  ],
};

const bar = () => screen.findByRole('toolbar', { name: 'Table' });

async function inTable() {
  const shown = showEditor([TABLE, paragraph('Below')]);
  await shown.select('Nile', 'behind');
  await bar();
  return { ...shown, table: () => shown.body().find((block) => block.type === 'table') };
}

test('its buttons change the table that the caret is in, and say what is on', async () => {
  const { table } = await inTable();
  const press = async (name: string) => {
    const button = screen.getByLabelText(name);
    await act(async () => fireEvent.click(button));
    return button;
  };
  expect((await press('Table: header row')).getAttribute('aria-pressed')).toBe(String(!TABLE.headerRow));
  expect(table()).toMatchObject({ headerRow: !TABLE.headerRow });
  await press('Table: add a row below');
  expect(table()?.rows.map((row) => row.map(({ children }) => children.length))).toEqual([
    [1, 1],
    [1, 1],
    [0, 0],
  ]);
  expect(
    (screen.getByLabelText('Table: merge the cells') as HTMLButtonElement).getAttribute('aria-disabled'),
  ).toBe('true');
});

test('goes when the caret leaves the table', async () => {
  const { select } = await inTable();
  await select('Below');
  expect(screen.queryByRole('toolbar', { name: 'Table' })).toBeNull();
});

test('Alt+F10 goes to it from the text, and Escape back', async () => {
  const { root, table, user } = await inTable();
  await user.keyboard('{Alt>}{F10}{/Alt}');
  expect(document.activeElement).toBe(screen.getByLabelText('Table: add a row above'));
  await user.keyboard('{ArrowRight}{Enter}{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(root));
  expect(table()?.rows).toHaveLength(3);
});

test('its menu has what is done rarely, and gives the focus back to the text', async () => {
  const { body, root } = await inTable();
  fireEvent.click(screen.getByLabelText('More for this table'));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete the row' }));
  await waitFor(() => expect(document.activeElement).toBe(root));
  expect(body()).toMatchObject([{ rows: [[{ children: [{ text: 'Ship' }] }, {}]] }, { type: 'paragraph' }]);
});
