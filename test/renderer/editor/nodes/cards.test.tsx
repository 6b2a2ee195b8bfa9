import { act, fireEvent, screen } from '@testing-library/react';
import { UNDO_COMMAND } from 'lexical';
import { expect, test, vi } from 'vitest';
import type { Block } from '../../../../shared/story/block.ts';
import type { RelatedBox } from '../../../../shared/story/blocks/related-box.ts';
import { paragraph, showEditor } from '../show-editor.tsx';

const embed = (href: string, title = '', description = ''): Block => ({
  type: 'embed',
  href,
  title,
  description,
});
const RELATED: RelatedBox = { type: 'related', story: 'story-0002', headline: 'Harbour opens', label: '' };

test('a card says what lies at its address, and loads nothing from there', () => {
  const { root } = showEditor([
    embed('https://www.youtube.com/watch?v=abc'),
    embed('https://example.org/a.html'),
  ]);
  expect(screen.getByLabelText('Video card').textContent).toContain('youtube.com');
  expect(screen.getByLabelText('Link card').textContent).toContain('https://example.org/a.html');
  expect(root.querySelectorAll('[src]')).toHaveLength(0);
});

test('the words of a card are written in its fields, one step of undo a visit', async () => {
  const { body, editor, user } = showEditor([embed('https://example.org/a'), paragraph('Below')]);
  const write = (label: string, value: string) =>
    act(async () => fireEvent.change(screen.getByLabelText(label), { target: { value } }));
  act(() => screen.getByLabelText('Title').focus());
  await write('Title', 'Re');
  await write('Title', 'Report');
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByLabelText('Description'));
  await write('Description', 'All figures');
  expect(body()[0]).toEqual(embed('https://example.org/a', 'Report', 'All figures'));
  await act(async () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(body()[0]).toEqual(embed('https://example.org/a', 'Report'));
  await act(async () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(body()[0]).toEqual(embed('https://example.org/a'));
});

test('a box for another story shows its headline of today, and takes a label', async () => {
  const linkedStory = vi.fn(async (id: string) => ({
    id,
    headline: 'Harbour opens at last',
    sections: [],
    status: 'draft' as const,
  }));
  const { body, root, user } = showEditor([RELATED, paragraph('Below')], { linkedStory });
  expect(await screen.findByText('Harbour opens at last')).toBeTruthy();
  expect(linkedStory).toHaveBeenCalledExactlyOnceWith('story-0002');
  const label = screen.getByLabelText('Label');
  act(() => label.focus());
  await act(async () => fireEvent.change(label, { target: { value: 'Background' } }));
  expect(body()[0]).toEqual({ ...RELATED, label: 'Background' });
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(root);
});

test('a story that is gone is said to be, under the headline that it had', async () => {
  showEditor([RELATED]);
  expect(await screen.findByText('This story is not in the library any more')).toBeTruthy();
  expect(screen.getByText('Harbour opens')).toBeTruthy();
});
