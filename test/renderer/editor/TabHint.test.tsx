import { act, fireEvent, screen } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { TabHint } from '../../../renderer/editor/TabHint.tsx';
import { paragraph, showEditor } from './show-editor.tsx';

const hint = () => screen.queryByText(/^Tab stays in the text/, { selector: 'p' });

async function tabbed() {
  const shown = showEditor([paragraph('One')], {}, <TabHint />);
  await shown.select('One', 'behind');
  const press = (key: string) => act(async () => void fireEvent.keyDown(shown.root, { key }));
  expect(hint()).toBeNull();
  await press('Tab');
  return { ...shown, press };
}

test('a Tab that nothing has a use for stays in the text, and says which key leaves', async () => {
  const { root, body } = await tabbed();
  expect(hint()?.textContent).toContain('F6');
  expect(document.activeElement).toBe(root);
  expect(body()).toEqual([paragraph('One')]);
});

test('it goes when the text is left', async () => {
  const { root } = await tabbed();
  await act(async () => root.blur());
  expect(hint()).toBeNull();
});

test('it goes by itself, and comes again only for a Tab after other keys', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { press } = await tabbed();
  act(() => void vi.advanceTimersByTime(8000));
  expect(hint()).toBeNull();
  await press('Tab');
  expect(hint()).toBeNull();
  await press('a');
  await press('Tab');
  expect(hint()).not.toBeNull();
});
