import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Desk } from '../../../renderer/app/desk.ts';
import { createNavigator } from '../../../renderer/app/navigator.ts';
import { useFirstStory } from '../../../renderer/app/use-first-story.ts';
import { createSession } from '../../../renderer/session/create-session.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';
import { fakeLibrary } from '../session/fake-library.ts';

afterEach(cleanup);

/** A window in which no story is open yet, and a list that comes when `list` is called. */
function setUp() {
  const library = fakeLibrary();
  library.add('story-one', { headline: 'One' });
  const session = createSession(fakeBridge(library.handlers));
  const navigator = createNavigator(session, () => () => {}, {
    change: () => null,
    keepForRecovery: () => Promise.reject(new Error('nothing is to be kept')),
    binMissingStory: async () => {},
  });
  const store = createStore<{ listing: unknown }>(() => ({ listing: null }));
  renderHook(() => useFirstStory({ session, navigator, stories: { store } } as unknown as Desk));
  return {
    navigator,
    list: () => store.setState({ listing: { stories: [{ id: 'story-one' }] } }),
    headline: () => session.store.getState().fields?.headline,
  };
}

test('the newest story is opened once the list is there', async () => {
  const { list, headline } = setUp();
  list();
  await vi.waitFor(() => expect(headline()).toBe('One'));
});

test('a story that somebody began before the list was there is not left for another', async () => {
  const { navigator, list, headline } = setUp();
  const begun = navigator.create();
  list();
  expect(await begun).toBe(true);
  expect(headline()).toBe('');
  expect(navigator.isGoing()).toBe(false);
});
