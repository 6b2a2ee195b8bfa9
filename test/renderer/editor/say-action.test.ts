import { $getRoot, $isTextNode, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runAction } from '../../../renderer/editor/commands/editor-actions.ts';
import type { EditorAction } from '../../../shared/commands/editor-commands.ts';
import type { Block } from '../../../shared/story/block.ts';
import { listenToWindow } from '../../support/announced.ts';
import { openEditor } from './open-editor.ts';

const words = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const TABLE: Block = {
  type: 'table',
  caption: [],
  headerRow: true,
  headerColumn: false,
  align: [null, null],
  rows: [
    [{ children: [{ type: 'text', text: 'a' }] }, { children: [] }],
    [{ children: [] }, { children: [] }],
  ],
};

test.each<[EditorAction, Block, string]>([
  ['bulletedList', words('One'), 'Bulleted list'],
  ['blockQuote', words('One'), 'Block quote'],
  ['heading2', words('One'), 'Heading 2'],
  ['bold', words('One'), 'Bold on'],
  ['moveDown', words('One'), 'Moved down, 2 of 2'],
  ['duplicateBlock', words('One'), 'Block duplicated'],
  ['rowBelow', TABLE, 'Row added, 3 × 2'],
  ['deleteColumn', TABLE, 'Column deleted, 2 × 1'],
  ['headerRow', TABLE, 'Header row off'],
  ['rightToLeft', words('One'), 'Right to left'],
])('%s says what came of it', async (action, block, sentence) => {
  const said = listenToWindow();
  const { editor, update } = openEditor([block, words('Last')]);
  update(() => {
    const first = $getRoot().getAllTextNodes()[0];
    if ($isTextNode(first)) first.select(0, 1);
  });
  runAction(editor, action);
  await vi.waitFor(() => expect(said()).toContain(sentence));
});

test('a mark that is taken away is off, also where the keys are heard within a change', async () => {
  const said = listenToWindow();
  const { editor, update } = openEditor([words('One')]);
  update(() => $getRoot().getAllTextNodes()[0]?.select(0, 3));
  for (const sentence of ['Bold on', 'Bold off']) {
    update(() => runAction(editor, 'bold'));
    await vi.waitFor(() => expect(said()).toContain(sentence));
  }
});

test('what is taken back and done again is said, and that there is nothing to', async () => {
  const said = listenToWindow();
  const { editor, update } = openEditor([words('One')]);
  const hears = (sentence: string) => vi.waitFor(() => expect(said()).toBe(sentence));
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  await hears('Nothing to undo');
  update(() => $getRoot().getAllTextNodes()[0]?.select(3, 3).insertText('!'));
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  await hears('Undone');
  editor.dispatchCommand(REDO_COMMAND, undefined);
  await hears('Done again');
});

test('a heading is said once', async () => {
  const said = listenToWindow();
  const { editor, update } = openEditor([words('One')]);
  const root = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => root.remove());
  editor.setRootElement(root);
  update(() => $getRoot().getAllTextNodes()[0]?.select(0, 1));
  runAction(editor, 'heading2');
  await vi.waitFor(() => expect(said()).toBe('Heading 2'));
  const regions = [...document.querySelectorAll('[aria-live]')].map(({ textContent }) => textContent);
  expect(regions.filter((words) => words?.startsWith('Heading'))).toEqual(['Heading 2']);
});
