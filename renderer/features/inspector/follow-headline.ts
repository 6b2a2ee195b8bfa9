import { slugify } from '../../../shared/story/slug.ts';
import type { Status } from '../../../shared/story/status.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import type { Session } from '../../session/session.ts';

// A published page keeps its address when the headline is sharpened later.
const ADDRESS_IS_OUT: ReadonlySet<Status> = new Set([
  'scheduled',
  'published',
  'corrected',
  'killed',
  'archived',
]);

/**
 * The slug that goes with a changed headline, or null when the slug is the person's own or the page's
 * address is out.
 */
export function slugAfterHeadline(before: StoryFields, after: StoryFields): string | null {
  if (before.headline === after.headline || ADDRESS_IS_OUT.has(after.status)) return null;
  if (after.slug !== '' && after.slug !== slugify(before.headline)) return null;
  const slug = slugify(after.headline);
  return slug === after.slug ? null : slug;
}

/**
 * Keeps the open story's slug in step with its headline until somebody writes a slug of their own. Runs beside the
 * session rather than in the Inspector, which may be closed while the headline is written.
 */
export function followHeadline(session: Session): () => void {
  return session.store.subscribe((state, previous) => {
    if (state.loaded !== previous.loaded || !state.fields || !previous.fields) return;
    const slug = slugAfterHeadline(previous.fields, state.fields);
    if (slug !== null) session.editFields({ slug });
  });
}
