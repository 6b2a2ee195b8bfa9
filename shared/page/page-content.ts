import type { Site } from '../site-profile/site.ts';
import type { Block } from '../story/block.ts';
import type { PublicFields } from '../story/field-audience.ts';
import type { StoryFields } from '../story/story.ts';
import { linkedIds } from './linked-ids.ts';
import type { PageTheme } from './page-theme.ts';
import type { RelatedStory } from './related-story.ts';
import type { StoryThread } from './story-thread.ts';

/** The story of a page. A Story may stand for `fields`: nothing else of it is read. */
export interface PageStory {
  readonly id: string;
  readonly fields: StoryFields;
  readonly body: readonly Block[];
}

/** What a page shows that is not of its story. */
export interface PageSurroundings {
  readonly site: Site;
  readonly theme: PageTheme;
  /** The cards under "You may also like". */
  readonly related: readonly RelatedStory[];
  /** The stories that boxes in the body point to; those that the library does not have are left out. */
  readonly linked: readonly RelatedStory[];
  readonly thread: StoryThread;
}

/** All that a page is made of, but for the addresses of its files. */
export interface PageContent extends PageSurroundings {
  readonly fields: PublicFields;
  readonly body: readonly Block[];
}

/** Where the surroundings of a page come from: the window asks the main process, an export asks the library. */
export interface PageSources {
  site(): Promise<Site>;
  theme(): Promise<PageTheme>;
  related(story: PageStory): Promise<readonly RelatedStory[]>;
  /** `ids` are those of boxes in the body, each once. */
  linked(ids: readonly string[]): Promise<readonly RelatedStory[]>;
  thread(story: PageStory): Promise<StoryThread>;
}

/** The content of a story's page among surroundings that are known already, as those of the live preview are. */
export function pageContent({ fields, body }: PageStory, around: PageSurroundings): PageContent {
  const { site, theme, related, linked, thread } = around;
  return { fields, body, site, theme, related, linked, thread };
}

/** The content of a story's page, its surroundings asked for at once. Rejects with the first error of a source. */
export async function resolvePage(story: PageStory, sources: PageSources): Promise<PageContent> {
  const [site, theme, related, linked, thread] = await Promise.all([
    sources.site(),
    sources.theme(),
    sources.related(story),
    sources.linked(linkedIds(story.body)),
    sources.thread(story),
  ]);
  return pageContent(story, { site, theme, related, linked, thread });
}
