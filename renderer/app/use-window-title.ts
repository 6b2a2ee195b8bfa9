import { useEffect } from 'react';
import type { Session } from '../session/session.ts';

/** The window is named after the open story. */
export function useWindowTitle(session: Session, library: string): void {
  useEffect(() => {
    const name = () => {
      const { fields } = session.store.getState();
      const headline = fields ? fields.headline.trim() || 'Untitled story' : library;
      const title = `${headline} – Dateline`;
      if (document.title !== title) document.title = title;
    };
    name();
    return session.store.subscribe(name);
  }, [session, library]);
}
