import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { $getRoot } from 'lexical';
import { expect, test, vi } from 'vitest';
import type { Block } from '../../../../shared/story/block.ts';
import { link, text } from '../../../../shared/story/inline.ts';
import { paragraph, showEditor } from '../show-editor.tsx';

const line = (...children: Extract<Block, { type: 'paragraph' }>['children']): Block => ({
  type: 'paragraph',
  children,
});

const address = () => screen.findByLabelText<HTMLInputElement>('Link address');

async function write(value: string): Promise<void> {
  fireEvent.change(await address(), { target: { value } });
}

const isClosed = () => waitFor(() => expect(screen.queryByLabelText('Link address')).toBeNull());

test('words that are selected become a link, and the text has the focus again', async () => {
  const { body, root, run, select, user } = showEditor([paragraph('The harbour opens.')]);
  await select('harbour');
  await run('link');
  const field = await address();
  await waitFor(() => expect(document.activeElement).toBe(field));
  await write('example.org/port');
  await user.keyboard('{Enter}');
  expect(body()).toEqual([
    line(text('The '), link('https://example.org/port', [text('harbour')]), text(' opens.')),
  ]);
  await waitFor(() => expect(document.activeElement).toBe(root));
  await isClosed();
});

test('what is no address says so until something else is typed, and changes nothing', async () => {
  const { body, run, select, user } = showEditor([paragraph('The harbour opens.')]);
  await select('harbour');
  await run('link');
  await write('javascript:alert(1)');
  await user.keyboard('{Enter}');
  expect(screen.getByText(/^A link goes to/)).toBeTruthy();
  await write('javascript:alert(12)');
  expect(screen.queryByText(/^A link goes to/)).toBeNull();
  await user.keyboard('{Escape}');
  await isClosed();
  expect(body()).toEqual([paragraph('The harbour opens.')]);
});

test('a link is opened, changed as a whole from a caret in it, and removed', async () => {
  const openLink = vi.fn();
  const story = [line(text('See '), link('https://example.org/old', [text('the port')]), text('.'))];
  const { body, run, select, user } = showEditor(story, { openLink });
  await select('the', 'behind');
  await run('link');
  expect((await address()).value).toBe('https://example.org/old');
  await user.click(screen.getByLabelText('Open link'));
  expect(openLink).toHaveBeenCalledExactlyOnceWith('https://example.org/old');
  await write('desk@example.org');
  await user.click(screen.getByText('Apply'));
  await isClosed();
  expect(body()).toEqual([
    line(text('See '), link('mailto:desk@example.org', [text('the port')]), text('.')),
  ]);
  await run('link');
  await user.click(await screen.findByLabelText('Remove link'));
  await isClosed();
  expect(body()).toEqual([paragraph('See the port.')]);
});

test('an address that is emptied removes the link', async () => {
  const { body, run, select, user } = showEditor([line(link('#top', [text('Up')]))]);
  await select('U', 'behind');
  await run('link');
  const opens = await screen.findByLabelText<HTMLButtonElement>('Open link');
  expect(opens.disabled).toBe(true);
  await write('');
  await user.keyboard('{Enter}');
  expect(body()).toEqual([paragraph('Up')]);
});

test('at a caret the address itself is written, without the mailto of a mail address', async () => {
  const { body, run, select, user } = showEditor([paragraph('Write to ')]);
  await select('to ', 'behind');
  await run('link');
  await write('desk@example.org');
  await user.keyboard('{Enter}');
  expect(body()).toEqual([
    line(text('Write to '), link('mailto:desk@example.org', [text('desk@example.org')])),
  ]);
});

test('words on both sides of a picture become links of their own, and a link among them goes along', async () => {
  const { body, root, run, update, user } = showEditor([
    line(text('One '), link('https://example.org/a', [text('two')])),
    { type: 'figure', media: 'a.jpg', alt: 'A ship', caption: '', credit: '' },
    paragraph('Three'),
  ]);
  act(() => root.focus());
  await update(() => $getRoot().select(0, 3));
  await run('link');
  await write('https://example.org/b');
  await user.keyboard('{Enter}');
  const [first, figure, last] = body();
  expect(first).toEqual(line(link('https://example.org/b', [text('One two')])));
  expect(figure).toMatchObject({ type: 'figure' });
  expect(last).toEqual(line(link('https://example.org/b', [text('Three')])));
});
