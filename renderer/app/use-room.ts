import { useCallback, useEffect, useRef, useState } from 'react';
import type { Session } from '../session/session.ts';
import { isFocusCaught } from '../type-ahead/caught-focus.ts';
import { focusStoryBody } from './paper-focus.ts';
import type { RoomName } from './room-names.ts';

export interface Rooms {
  /** Where one is; null among the panes. */
  readonly room: RoomName | null;
  /** Null goes back to the panes. */
  go(room: RoomName | null): void;
  /** Goes back to work on the story that has been opened. */
  goToStory(): void;
}

/**
 * Which room is entered. Whoever leaves it finds the focus where it was; whoever opened a story there finds
 * it in its text.
 */
export function useRoom(session: Session): Rooms {
  const [room, setRoom] = useState<RoomName | null>(null);
  const cameFrom = useRef<Element | null>(null);
  const wasIn = useRef(false);

  const goToStory = useCallback(() => {
    cameFrom.current = null;
    setRoom(null);
  }, []);

  const go = useCallback(
    (next: RoomName | null) => {
      if (next !== null) {
        // A room shows what is on the disk.
        void session.flush();
        if (!wasIn.current) cameFrom.current = document.activeElement;
      }
      setRoom(next);
    },
    [session],
  );

  useEffect(
    () =>
      session.store.subscribe((now, before) => {
        if (now.loaded && now.loaded.id !== before.loaded?.id) goToStory();
      }),
    [session, goToStory],
  );

  useEffect(() => {
    const left = wasIn.current && room === null;
    wasIn.current = room !== null;
    if (!left) return;
    const handle = requestAnimationFrame(() => {
      // Whatever led out of the room may have put the focus somewhere itself.
      if (document.activeElement !== document.body && !isFocusCaught()) return;
      const { current } = cameFrom;
      if (current instanceof HTMLElement && current.checkVisibility()) current.focus();
      else focusStoryBody();
    });
    return () => cancelAnimationFrame(handle);
  }, [room]);

  return { room, go, goToStory };
}
