import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../renderer/app/ErrorBoundary.tsx';
import { createSession } from '../../../renderer/session/create-session.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';
import { fakeLibrary } from '../session/fake-library.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Broken(): never {
  throw new Error('a view without data');
}

async function setUp(failing: boolean) {
  const library = fakeLibrary();
  library.add('story-one', { headline: 'One' });
  const session = createSession(fakeBridge(library.handlers));
  await session.openStory('story-one');
  if (failing) library.failing = 'disk-full';
  session.editFields({ headline: 'Typed just before' });
  render(
    <ErrorBoundary session={session}>
      <Broken />
    </ErrorBoundary>,
  );
  return library;
}

it('saves the text of a window that can no longer be shown, then says so', async () => {
  const library = await setUp(false);
  await screen.findByText('Your text is saved. Load the window again to go on.');
  expect(library.stories.get('story-one')?.story.headline).toBe('Typed just before');
  expect(screen.getByText('a view without data')).toBeTruthy();
});

it('does not say that text is saved which is not', async () => {
  await setUp(true);
  await screen.findByText(/^The last changes could not be saved/);
  expect(screen.queryByText(/Your text is saved/)).toBe(null);
});
