import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SaveStateText } from '../../../renderer/app/SaveStateText.tsx';
import { SessionContext } from '../../../renderer/session/session-context.ts';
import { openFixture, pass } from '../session/session-fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('says Saved, Saving… or what failed, and nothing else', async () => {
  const { session, library } = await openFixture();
  render(
    <SessionContext value={session}>
      <SaveStateText />
    </SessionContext>,
  );
  const text = () => screen.getByRole('status', { name: 'Save state' }).textContent;
  expect(text()).toBe('Saved');
  act(() => session.editFields({ headline: 'Edited' }));
  expect(text()).toBe('Saving…');
  await act(() => pass(400));
  expect(text()).toBe('Saved');
  library.failing = 'disk-full';
  act(() => session.editFields({ headline: 'Edited again' }));
  await act(() => pass(400));
  expect(text()).toBe('Refused: disk-full.');
  act(() => session.forget());
  expect(text()).toBe('');
});
