import { type Cleared, type Clearing, clearStory } from '../../shared/gate/cleared.ts';
import type { Story } from '../../shared/story/story.ts';

/** The story as a desk copy carries it, whatever would hold it back. */
export function deskCopyOf(story: Story): Cleared {
  return clearStory(story, { profile: 'desk-copy', publicKeys: [], carriesEmbargo: false });
}

/** The story as readers get it, whatever would hold it back. */
export function publicationOf(story: Story, more: Partial<Omit<Clearing, 'profile'>> = {}): Cleared {
  return clearStory(story, { profile: 'publication', publicKeys: [], carriesEmbargo: false, ...more });
}
