import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SaveStateText } from '../../../renderer/app/SaveStateText.tsx';
import { SessionContext } from '../../../renderer/session/session-context.ts';
import { listenToWindow } from '../../support/announced.ts';
import { openFixture, pass } from '../session/session-fixture.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('is heard when saving fails, and when that is over, and not otherwise', async () => {
  const { session, library } = await openFixture();
  render(
    <SessionContext value={session}>
      <SaveStateText />
    </SessionContext>,
  );
  const edit = async (headline: string) => {
    act(() => session.editFields({ headline }));
    await act(() => pass(400));
  };
  const said = listenToWindow();
  await edit('Edited');
  expect(said()).toBe('');
  library.failing = 'disk-full';
  await edit('Edited again');
  expect(said()).toBe('Not saved');
  library.failing = null;
  await edit('Edited once more');
  expect(said()).toBe('Saved');
  const saidThen = listenToWindow();
  await edit('And more');
  expect(saidThen()).toBe('');
});

it('says Saved, Saving…, Kept or Not saved, and nothing else', async () => {
  const { session, library } = await openFixture();
  render(
    <SessionContext value={session}>
      <SaveStateText />
    </SessionContext>,
  );
  const state = () => screen.getByRole('status', { name: 'Save state' });
  const text = () => state().textContent;
  expect(text()).toBe('Saved');
  act(() => session.editFields({ headline: 'Edited' }));
  expect(text()).toBe('Saving…');
  await act(() => pass(400));
  expect(text()).toBe('Saved');
  library.failing = 'disk-full';
  act(() => session.editFields({ headline: 'Edited again' }));
  await act(() => pass(400));
  expect(text()).toBe('Not saved');
  expect(state().parentElement?.title).toBe('Refused: disk-full.');
  library.failing = 'kept';
  act(() => session.editFields({ headline: 'Edited once more' }));
  await act(() => pass(400));
  expect(text()).toBe('Kept on this computer');
  act(() => session.forget());
  expect(text()).toBe('');
});
