import { createStory, type Story } from '../../../shared/story/story.ts';
import type { Session } from '../../session/session.ts';

export function openId(session: Session): string | null {
  return session.store.getState().loaded?.id ?? null;
}

/** The open story as it stands in the window. */
export function presentStory(session: Session): Story | null {
  const { loaded, fields } = session.store.getState();
  return loaded && fields && createStory(loaded.id, loaded.created, fields, session.readBody());
}

/** Why nothing is done with a story that could not be saved before. */
export function notSaved(session: Session): string {
  const { saveState } = session.store.getState();
  const why = saveState.kind === 'failed' ? ` ${saveState.message}` : '';
  return `Nothing was done, because the latest changes are not on the disk yet.${why}`;
}
