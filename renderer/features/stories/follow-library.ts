import type { StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Session } from '../../session/session.ts';
import type { ListRefresh } from './list-refresh.ts';
import type { StoriesState } from './stories-state.ts';

/** What is read at a glance is not worth a line. */
const WORTH_TELLING = 1000;

export interface LibraryFollower {
  readonly bridge: DatelineBridge;
  readonly session: Session;
  readonly store: StoreApi<StoriesState>;
  readonly listRefresh: ListRefresh;
  /** The library has changed. */
  readonly changed: () => void;
}

/** Keeps the list as the library is, and as the open story is written; returns what stops it. */
export function followLibrary({ bridge, session, store, listRefresh, changed }: LibraryFollower): () => void {
  const ends = [
    bridge.on('library.changed', listRefresh.changed),
    bridge.on('library.changed', changed),
    bridge.on('library.reading', (reading) => {
      const wasShown = store.getState().reading !== null;
      const shows = reading !== null && reading.total >= WORTH_TELLING && reading.done < reading.total;
      store.setState({ reading: shows ? reading : null });
      if (shows || wasShown) listRefresh.changed();
    }),
    session.onBodyTouched(listRefresh.writing),
    session.store.subscribe((now, before) => {
      if (now.fields !== before.fields && now.loaded === before.loaded) listRefresh.writing();
    }),
    listRefresh.stop,
  ];
  return () => {
    for (const end of ends) end();
  };
}
