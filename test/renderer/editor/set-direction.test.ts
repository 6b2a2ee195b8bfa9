import { $getRoot, INDENT_CONTENT_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import { runAction } from '../../../renderer/editor/commands/editor-actions.ts';
import { textMenuEntries } from '../../../renderer/editor/menu/text-menu-entries.tsx';
import type { Block } from '../../../shared/story/block.ts';
import type { List } from '../../../shared/story/blocks/list.ts';
import type { Paragraph } from '../../../shared/story/blocks/paragraph.ts';
import { text } from '../../../shared/story/inline.ts';
import { emptyTable } from '../../../shared/story/table-edits.ts';
import { openEditor } from './open-editor.ts';

const p = (words: string, chosen: Pick<Paragraph, 'direction'> = {}): Paragraph => ({
  type: 'paragraph',
  ...chosen,
  children: [text(words)],
});
const RTL = { direction: 'rtl' } as const;

function selectAll(body: readonly Block[]) {
  const open = openEditor(body);
  open.update(() => $getRoot().select(0, $getRoot().getChildrenSize()));
  return open;
}

it('sets the selected blocks, those of quotes too, and leaves what has no direction of its own', () => {
  const nested: List = { type: 'list', ordered: true, items: [{ children: [text('1990')], lists: [] }] };
  const list: List = { type: 'list', ordered: false, items: [{ children: [text('item')], lists: [nested] }] };
  const quote: Block = { type: 'quote', children: [p('quoted'), list], attribution: [text('who')] };
  const story: readonly Block[] = [
    { type: 'heading', level: 2, children: [text('2026')] },
    p('15:30'),
    quote,
    list,
    { type: 'keypoints', title: [], points: [[text('point')]] },
    emptyTable(1, 1),
  ];
  const { editor, body, update } = selectAll(story);
  update(() => runAction(editor, 'rightToLeft'));
  expect(body.read()).toEqual([
    { type: 'heading', level: 2, ...RTL, children: [text('2026')] },
    p('15:30', RTL),
    { ...quote, children: [p('quoted', RTL), { ...list, ...RTL }] },
    { ...list, ...RTL },
    story[4],
    { ...emptyTable(1, 1), ...RTL },
  ]);
  update(() => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(body.read()).toEqual(story);
});

it('goes on in the next line, stays when the line becomes a heading, and is taken back by name', () => {
  const { editor, body, update } = openEditor([p('15:30', RTL)]);
  update(() => $getRoot().getFirstDescendant()?.selectEnd());
  update(() => runAction(editor, 'heading3'));
  expect(body.read()).toEqual([{ type: 'heading', level: 3, ...RTL, children: [text('15:30')] }]);
  update(() => runAction(editor, 'automaticDirection'));
  expect(body.read()).toEqual([{ type: 'heading', level: 3, children: [text('15:30')] }]);
});

it('stays with the lines that become a list, and with those that a list becomes', () => {
  const { editor, body, update } = selectAll([p('15:30', RTL), p('16:00', RTL)]);
  update(() => runAction(editor, 'bulletedList'));
  const items = ['15:30', '16:00'].map((time) => ({ children: [text(time)], lists: [] }));
  expect(body.read()).toEqual([{ type: 'list', ordered: false, ...RTL, items }]);
  update(() => void $getRoot().getLastDescendant()?.selectEnd());
  update(() => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined));
  update(() => runAction(editor, 'automaticDirection'));
  expect(body.read()).toMatchObject([{ type: 'list', items: [{ lists: [{ ordered: false }] }] }]);
  expect(JSON.stringify(body.read())).not.toContain('direction');
  update(() => editor.dispatchCommand(UNDO_COMMAND, undefined));
  update(() => editor.dispatchCommand(UNDO_COMMAND, undefined));
  update(() => void $getRoot().getFirstDescendant()?.selectEnd());
  update(() => runAction(editor, 'bulletedList'));
  expect(body.read()).toEqual([p('15:30', RTL), p('16:00', RTL)]);
});

it('is offered with what was chosen, where a line can say it', () => {
  const menu = (body: readonly Block[]) => {
    const { editor, update } = openEditor(body);
    update(() => $getRoot().getFirstDescendant()?.selectEnd());
    const entries = textMenuEntries(editor, (act) => act());
    const found = entries.find((entry) => entry.kind === 'menu' && entry.label === 'Direction');
    return found?.kind === 'menu' ? found.entries[0] : null;
  };
  expect(menu([p('15:30', RTL)])).toMatchObject({ kind: 'choice', value: 'rightToLeft' });
  expect(menu([{ ...emptyTable(1, 1), ...RTL }])).toMatchObject({ kind: 'choice', value: 'rightToLeft' });
  expect(menu([p('15:30')])).toMatchObject({ kind: 'choice', value: 'automaticDirection' });
  expect(menu([{ type: 'keypoints', title: [], points: [[text('point')]] }])).toBeNull();
});
