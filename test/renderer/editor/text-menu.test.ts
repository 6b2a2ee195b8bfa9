import { $getRoot, UNDO_COMMAND } from 'lexical';
import { expect, test, vi } from 'vitest';
import { textMenuEntries } from '../../../renderer/editor/menu/text-menu-entries.tsx';
import type { MenuEntry } from '../../../renderer/ui/menu-entry.ts';
import type { Block } from '../../../shared/story/block.ts';
import { link, text } from '../../../shared/story/inline.ts';
import { emptyTable } from '../../../shared/story/table-edits.ts';
import { NO_SERVICES, openEditor } from './open-editor.ts';

const p = (words: string): Block => ({ type: 'paragraph', children: [text(words)] });

function menuAtEnd(body: readonly Block[], services = NO_SERVICES) {
  const open = openEditor(body, services);
  open.update(() => $getRoot().getFirstDescendant()?.selectEnd());
  return { ...open, entries: textMenuEntries(open.editor, (act) => act()) };
}

const labels = (entries: readonly MenuEntry[]) =>
  entries.flatMap((entry) => (entry.kind === 'separator' ? [] : [entry.label]));

function within(entries: readonly MenuEntry[], label: string): readonly MenuEntry[] {
  const found = entries.find((entry) => entry.kind === 'menu' && entry.label === label);
  if (found?.kind !== 'menu') throw new Error(`there is no menu "${label}"`);
  return found.entries;
}

function choose(entries: readonly MenuEntry[], label: string): void {
  const found = entries.find((entry) => entry.kind === 'action' && entry.label === label);
  if (found?.kind !== 'action') throw new Error(`there is no "${label}"`);
  found.onSelect();
}

test('at a caret nothing is to be cut, and the block can be turned, moved and taken away', () => {
  const { body, entries } = menuAtEnd([p('One.')]);
  const off = entries.filter((entry) => entry.kind === 'action' && entry.disabled);
  expect(labels(off)).toEqual(['Cut', 'Copy']);
  expect(labels(within(entries, 'Turn into'))).not.toContain('Paragraph');
  choose(within(entries, 'Turn into'), 'Heading 3');
  expect(body.read()).toMatchObject([{ type: 'heading', level: 3 }]);
});

test('in a table there are its actions, and no turning', () => {
  const { body, entries, update } = menuAtEnd([emptyTable(2, 2)]);
  update(() => $getRoot().getLastDescendant()?.selectStart());
  expect(labels(entries)).not.toContain('Turn into');
  choose(within(entries, 'Table'), 'Delete the table');
  expect(body.read()).toEqual([]);
});

test('on a link it is opened, changed and taken away', () => {
  const openLink = vi.fn();
  const body: Block = { type: 'paragraph', children: [link('https://example.org/', [text('here')])] };
  const open = menuAtEnd([body], { ...NO_SERVICES, openLink });
  choose(open.entries, 'Open link');
  expect(openLink).toHaveBeenCalledExactlyOnceWith('https://example.org/');
  choose(open.entries, 'Remove link');
  expect(open.body.read()).toEqual([p('here')]);
});

test('code says what it is written in, its own language among the others, as one step of undo', () => {
  const { editor, body, entries } = menuAtEnd([{ type: 'code', language: 'cobol', text: 'STOP RUN.' }]);
  const [choice] = within(entries, 'Code language');
  if (choice?.kind !== 'choice') throw new Error('there is no choice');
  expect(choice.value).toBe('cobol');
  expect(choice.options.map(({ value }) => value)).toContain('cobol');
  choice.onChange('sql');
  editor.read(() => {});
  expect(body.read()).toMatchObject([{ language: 'sql' }]);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(body.read()).toMatchObject([{ language: 'cobol' }]);
});
