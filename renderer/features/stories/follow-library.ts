import type { StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Session } from '../../session/session.ts';
import type { Renewal } from './renewal.ts';
import type { StoriesState } from './stories-state.ts';

/** What is read at a glance is not worth a line. */
const WORTH_TELLING = 1000;

export interface LibraryFollower {
  readonly bridge: DatelineBridge;
  readonly session: Session;
  readonly store: StoreApi<StoriesState>;
  readonly renewal: Renewal;
  /** The library has changed. */
  readonly changed: () => void;
}

/** Keeps the list as the library is, and as the open story is written; returns what stops it. */
export function followLibrary({ bridge, session, store, renewal, changed }: LibraryFollower): () => void {
  const ends = [
    bridge.on('library.changed', renewal.changed),
    bridge.on('library.changed', changed),
    bridge.on('library.reading', (reading) => {
      const wasShown = store.getState().reading !== null;
      const shows = reading !== null && reading.total >= WORTH_TELLING && reading.done < reading.total;
      store.setState({ reading: shows ? reading : null });
      if (shows || wasShown) renewal.changed();
    }),
    session.onBodyTouched(renewal.writing),
    session.store.subscribe((now, before) => {
      if (now.fields !== before.fields && now.loaded === before.loaded) renewal.writing();
    }),
    renewal.stop,
  ];
  return () => {
    for (const end of ends) end();
  };
}
