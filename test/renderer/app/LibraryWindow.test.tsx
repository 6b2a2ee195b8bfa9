import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { Library } from '../../../electron/library/library.ts';
import { LibraryWindow } from '../../../renderer/app/LibraryWindow.tsx';
import { BridgeContext } from '../../../renderer/session/bridge-context.ts';
import { NotifyContext } from '../../../renderer/ui/notify-context.ts';
import type { ToastMessage } from '../../../renderer/ui/toast-queue.ts';
import { fail } from '../../../shared/result.ts';
import { temporaryLibrary } from '../../electron/library/temporary-library.ts';
import '../../support/popover.ts';
import '../../support/same-thread-worker.ts';
import { windowRequests } from '../../support/window-requests.ts';
import { giveShape } from '../../support/window-shape.ts';

afterEach(cleanup);

/** A window over this library, or without one. */
async function open(library: Library | null) {
  giveShape();
  const requests = await windowRequests(library);
  const { bridge } = requests;
  const boot = await bridge.request('app.boot', undefined);
  if (!boot.ok) throw new Error(boot.error.message);
  const toasts: ToastMessage[] = [];
  const notify = (message: ToastMessage) => {
    toasts.push(message);
    return () => {};
  };
  render(
    <BridgeContext value={bridge}>
      <NotifyContext value={notify}>
        <LibraryWindow bridge={bridge} boot={boot.value} notify={notify} />
      </NotifyContext>
    </BridgeContext>,
  );
  const user = userEvent.setup();
  const choose = async (entry: RegExp) => {
    await user.click(screen.getByRole('button', { name: /^Library / }));
    await user.click(await screen.findByRole('menuitem', { name: entry }));
  };
  const shownLibrary = () => screen.findByRole('button', { name: /^Library / });
  return { ...requests, toasts, user, choose, shownLibrary };
}

it('shows the desk of the library that is chosen, and another one when that is announced', async () => {
  const { bridge, user, shownLibrary } = await open(null);
  const first = { name: 'Foreign desk', path: '/foreign', readOnly: false, holder: null };
  bridge.handlers['library.choose'] = () => ({ ok: true, value: first as never });
  await user.click(screen.getByRole('button', { name: 'Start an empty library…' }));
  expect((await shownLibrary()).textContent).toContain('Foreign desk');
  expect(await screen.findByText(/^No story is open\./)).toBeTruthy();
  const lists = bridge.called('stories.list').length;
  await act(async () => bridge.emit('library.opened', { ...first, name: 'Told twice' } as never));
  expect(screen.getByRole('button', { name: /^Library / }).textContent).toContain('Foreign desk');
  await act(async () => bridge.emit('library.opened', { ...first, name: 'City', path: '/city' } as never));
  expect(screen.getByRole('button', { name: /^Library / }).textContent).toContain('City');
  await waitFor(() => expect(bridge.called('stories.list').length).toBeGreaterThan(lists));
});

it('stays with the library when no other is chosen, and says why one cannot be opened', async () => {
  const library = await temporaryLibrary();
  const { bridge, choose, toasts, dialogs, shownLibrary } = await open(library);
  const name = (await shownLibrary()).textContent;
  dialogs.folder = null;
  await choose(/^Open another library/);
  await waitFor(() => expect(bridge.called('library.choose')).toEqual([{ purpose: 'open' }]));
  expect(toasts).toEqual([]);
  bridge.handlers['library.choose'] = () => fail('no-library', 'The folder is no library.');
  await choose(/^Start an empty library/);
  await waitFor(() => expect(toasts).toMatchObject([{ message: 'The folder is no library.', urgent: true }]));
  expect((await shownLibrary()).textContent).toBe(name);
});

it('takes a library over that another desk holds, or says why it cannot', async () => {
  const library = await temporaryLibrary();
  const { bridge, user, toasts } = await open(library);
  const holder = { user: 'Omar', host: 'desk-2', here: false, since: '2026-01-28T10:00:00Z' };
  await act(async () => bridge.emit('library.holder', { ...library.info, readOnly: true, holder } as never));
  const takeOver = async () => user.click(await screen.findByRole('button', { name: 'Take over' }));
  bridge.handlers['library.takeOver'] = () => fail('internal', 'The lock cannot be written.');
  await takeOver();
  await waitFor(() => expect(toasts.at(-1)?.message).toBe('The lock cannot be written.'));
  expect(screen.getByText('read-only')).toBeTruthy();
  bridge.handlers['library.takeOver'] = () => ({ ok: true, value: library.info });
  await takeOver();
  await waitFor(() => expect(screen.queryByText('read-only')).toBeNull());
});
