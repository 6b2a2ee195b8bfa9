import type { Session } from '../../session/session.ts';
import type { Selection } from './selection.ts';

/**
 * Ends the choice of stories when one is opened that is not among them: they were chosen beside the story that was open
 * then. Returns what stops it.
 */
export function endChoice(session: Session, { store, clear }: Selection): () => void {
  return session.store.subscribe(({ loaded }, before) => {
    const isOther = loaded !== null && loaded.id !== before.loaded?.id;
    if (isOther && !store.getState().ids.has(loaded.id)) clear();
  });
}
