import type { Session } from '../session/session.ts';

/** Ids of the stories that were open in this window, the latest first; the one that is open is the first. */
export type RecentStories = () => readonly string[];

const MOST = 8;

export function recentStories(session: Session): RecentStories {
  let ids: readonly string[] = [];
  const note = () => {
    const id = session.store.getState().loaded?.id;
    if (id && id !== ids[0]) ids = [id, ...ids.filter((known) => known !== id)].slice(0, MOST);
  };
  note();
  session.store.subscribe(note);
  return () => ids;
}
