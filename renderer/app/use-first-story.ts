import { useEffect } from 'react';
import type { Desk } from './desk.ts';

/**
 * Goes on where the person left off: opens the newest story once the library has listed its stories, unless
 * one is open or on its way.
 */
export function useFirstStory({ stories, session, navigator }: Desk): void {
  useEffect(() => {
    const leave = stories.store.subscribe(({ listing }) => {
      if (!listing) return;
      leave();
      const newest = listing.stories[0];
      if (newest && !session.store.getState().loaded && !navigator.isGoing()) void navigator.open(newest.id);
    });
    return leave;
  }, [stories, session, navigator]);
}
