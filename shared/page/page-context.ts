import type { Site } from '../site-profile/site.ts';
import type { PublicFields } from '../story/field-audience.ts';
import type { PageLabels } from './labels.ts';
import type { PageDirection } from './own-direction.ts';
import type { PageResources } from './page-resources.ts';
import type { RelatedStory } from './related-story.ts';
import type { StoryThread } from './story-thread.ts';

/** What every part of one page is built from. */
export interface PageContext {
  readonly fields: PublicFields;
  readonly site: Site;
  readonly resolve: PageResources;
  readonly labels: PageLabels;
  readonly direction: PageDirection;
  /**
   * The stories that boxes in the text point to, as far as the library has them; one array is to be reused
   * from build to build.
   */
  readonly linked: readonly RelatedStory[];
  readonly thread: StoryThread;
}
