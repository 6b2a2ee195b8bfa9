import type { PageLabels } from '../../page/labels.ts';
import type { PageDirection } from '../../page/own-direction.ts';
import type { RelatedStory } from '../../page/related-story.ts';
import type { Site } from '../../site-profile/site.ts';

/** What the HTML of a story's body depends on beside the body. */
export interface ArticleOptions {
  /** In which the story's language runs. */
  readonly direction: PageDirection;
  /** The page's own words in the story's language. */
  readonly labels: PageLabels;
  /** The address by which a picture of the story's `media/` is named. */
  readonly mediaPath: (media: string) => string;
  /** For the addresses of other stories; only its address is used. */
  readonly site: Pick<Site, 'address'>;
  /** The stories that boxes in the body point to, as far as the library has them. */
  readonly linked: readonly RelatedStory[];
}
