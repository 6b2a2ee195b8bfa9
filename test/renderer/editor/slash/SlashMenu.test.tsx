import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import type { EditorServices } from '../../../../renderer/editor/editor-services.ts';
import type { SnippetWithBody } from '../../../../shared/snippets/snippet-with-body.ts';
import { paragraph, type ShownEditor, showEditor } from '../show-editor.tsx';

const DIVIDER = { type: 'divider' };

interface AskedMenu extends ShownEditor {
  rows(): readonly (string | null)[];
  /** As the text says it to a screen reader. */
  current(): string | null | undefined;
  press(key: string): Promise<void>;
  isGone(): Promise<void>;
}

async function slash(services: Partial<EditorServices> = {}): Promise<AskedMenu> {
  const shown = showEditor([paragraph('Port'), paragraph('Below')], services);
  const { root } = shown;
  await shown.select('Port', 'behind');
  await shown.type(' ');
  // The document of the tests does not write what is typed.
  root.dispatchEvent(new InputEvent('beforeinput', { data: '/', inputType: 'insertText' }));
  await shown.type('/');
  await screen.findByRole('listbox', { name: 'Insert' });
  return {
    ...shown,
    rows: () =>
      screen.queryAllByRole('option').map((row) => row.firstElementChild?.nextSibling?.textContent ?? null),
    current: () => {
      const id = root.getAttribute('aria-activedescendant');
      return id === null ? null : document.getElementById(id)?.textContent;
    },
    press: (key) => act(async () => void fireEvent.keyDown(root, { key })),
    isGone: () => waitFor(() => expect(screen.queryByRole('listbox')).toBeNull()),
  };
}

test('what is typed behind a slash narrows the list, and Enter puts in what fits best', async () => {
  const { body, current, editor, isGone, press, root, rows, type } = await slash();
  expect(rows()).toContain('Pull quote');
  await type('divi');
  expect(rows()).toEqual(['Divider']);
  expect(screen.getByText('1 choice')).toBeTruthy();
  expect(current()).toMatch(/^Divider/);
  await press('Enter');
  await isGone();
  expect(root.hasAttribute('aria-activedescendant')).toBe(false);
  await waitFor(() => expect(body()).toContainEqual(DIVIDER));
  expect(body()[0]).toEqual(paragraph('Port '));
  await act(async () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(body()).not.toContainEqual(DIVIDER);
});

test('arrows go round, and Tab takes what is marked', async () => {
  const { body, current, isGone, press, rows, type } = await slash();
  await type('quote');
  const [first, second] = rows();
  expect(current()).toContain(first);
  await press('ArrowDown');
  expect(current()).toContain(second);
  await press('ArrowUp');
  await press('ArrowUp');
  expect(current()).toContain(rows().at(-1));
  await press('ArrowDown');
  await press('Tab');
  await isGone();
  await waitFor(() => expect(body()[0]?.type).toMatch(/quote/));
});

test('a note that is asked for behind a space stands at its word', async () => {
  const { body, isGone, press, type } = await slash();
  await type('footnote');
  await press('Enter');
  await isGone();
  await waitFor(() =>
    expect(body()[0]).toEqual({
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Port' },
        { type: 'footnote', children: [] },
      ],
    }),
  );
});

test('Escape leaves the slash as it is, and so does the caret that goes away', async () => {
  const { body, isGone, press } = await slash();
  await press('Escape');
  await isGone();
  expect(body()[0]).toEqual(paragraph('Port /'));
  const other = await slash();
  await other.select('Below');
  await other.isGone();
});

test('what nothing is called closes it', async () => {
  const { body, isGone, type } = await slash();
  await type('xyzzy');
  await isGone();
  expect(body()[0]).toEqual(paragraph('Port /xyzzy'));
});

test('a pointer marks and takes, and the snippets of the library come once they are read', async () => {
  const snippet: SnippetWithBody = {
    id: 's1',
    name: 'Sign-off',
    trigger: 'so',
    text: 'Reporting by the desk',
    body: [paragraph('Reporting by the desk')],
  };
  const snippets = { current: () => [], load: async () => [snippet] };
  const { body, isGone, current } = await slash({ snippets });
  const row = await screen.findByRole('option', { name: /Sign-off/ });
  fireEvent.mouseMove(row);
  expect(current()).toContain('Sign-off');
  expect(fireEvent.mouseDown(row)).toBe(false);
  await act(async () => void fireEvent.click(row));
  await isGone();
  await waitFor(() => expect(JSON.stringify(body())).toContain('Reporting by the desk'));
});
