import { expect, it, vi } from 'vitest';
import { createStore } from 'zustand';
import type { Session, SessionState } from '../../../renderer/session/session.ts';
import { whileHolds, whileOpen, whileUnsaved } from '../../../renderer/session/while-holds.ts';

function openStory(id: string) {
  return createStore(
    () =>
      ({
        loaded: { id },
        saveState: { kind: 'failed', message: 'The disk is full.' },
      }) as unknown as SessionState,
  );
}

const another = { loaded: { id: 'b' } } as unknown as Partial<SessionState>;

it('is over when a store says something else, and not heard of once it is stopped', () => {
  const store = createStore(() => ({ running: true }));
  const over = vi.fn();
  const stop = whileHolds(store, ({ running }) => running)(over);
  store.setState({ running: true });
  expect(over).not.toHaveBeenCalled();
  store.setState({ running: false });
  expect(over).toHaveBeenCalledOnce();
  stop();
  store.setState({ running: false });
  expect(over).toHaveBeenCalledOnce();
});

it('lasts while a story is open, and while it is not saved', () => {
  const store = openStory('a');
  const left = vi.fn();
  const saved = vi.fn();
  whileOpen({ store } as Pick<Session, 'store'>)(left);
  whileUnsaved({ store } as Pick<Session, 'store'>)(saved);
  store.setState({ saveState: { kind: 'saving' } });
  expect(saved).not.toHaveBeenCalled();
  store.setState({ saveState: { kind: 'saved' } });
  expect(saved).toHaveBeenCalledOnce();
  expect(left).not.toHaveBeenCalled();
  store.setState(another);
  expect(left).toHaveBeenCalledOnce();
});
