import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Toasts } from '../../../renderer/ui/Toasts.tsx';
import { createToastQueue, notifier, type ToastMessage } from '../../../renderer/ui/toast-queue.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show() {
  const queue = createToastQueue();
  const notify = notifier(queue);
  render(<Toasts queue={queue}>The window</Toasts>);
  return {
    tell: (message: ToastMessage) => act(async () => notify(message)),
    // Hidden from readers until the focus is among the notices.
    dismiss: () => screen.queryAllByLabelText('Dismiss'),
  };
}

it('offers a way back with the message, which goes once it is taken', async () => {
  const { tell } = show();
  const undo = vi.fn();
  await tell({ message: 'Moved “Floods” to the bin.', action: { label: 'Undo', run: undo } });
  expect(document.body.textContent).toContain('Moved “Floods” to the bin.');
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

it('puts a message in the place of one that it renews, and takes one away when asked to', async () => {
  const { tell, dismiss } = show();
  const user = userEvent.setup();
  await tell({ message: 'Copied.', id: 'copy' });
  const takeAway = await tell({ message: 'Copied again.', id: 'copy' });
  expect(screen.queryByText('Copied.')).toBeNull();
  expect(dismiss()).toHaveLength(1);
  await act(async () => takeAway());
  expect(screen.queryByText('Copied again.')).toBeNull();
  await tell({ message: 'Saved.' });
  await user.click(dismiss()[0] as HTMLElement);
  expect(screen.queryByText('Saved.')).toBeNull();
});

it('lets what is good to know go by itself, and what went wrong stay', async () => {
  vi.useFakeTimers();
  const { tell } = show();
  await tell({ message: 'The disk is full.', urgent: true });
  await tell({ message: 'Saved.' });
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(screen.queryByText('Saved.')).toBeNull();
  expect(screen.getAllByText('The disk is full.').length).toBeGreaterThan(0);
});

it('keeps a message only while its cause lasts, and one in its place for a cause of its own', async () => {
  const { tell, dismiss } = show();
  const causes = new Map<string, () => void>();
  const during = (cause: string) => (over: () => void) => {
    causes.set(cause, over);
    return () => void causes.delete(cause);
  };
  await tell({ message: 'The disk is full.', urgent: true, until: during('disk') });
  await tell({ message: 'No such story.', urgent: true, id: 'open', until: during('story') });
  await tell({ message: 'It is damaged.', urgent: true, id: 'open', until: during('damage') });
  expect([...causes.keys()]).toEqual(['disk', 'damage']);
  await act(async () => causes.get('disk')?.());
  expect(dismiss()).toHaveLength(1);
  expect(document.body.textContent).toContain('It is damaged.');
  await act(async () => causes.get('damage')?.());
  expect(dismiss()).toHaveLength(0);
  expect(causes.size).toBe(0);
});
