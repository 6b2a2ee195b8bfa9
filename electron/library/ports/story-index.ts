import type { Facets } from '../../../shared/library/facets.ts';
import type { Plan, PlanRequest } from '../../../shared/library/plan.ts';
import type {
  PageRequest,
  PlaceRequest,
  SearchAnswer,
  SearchRequest,
  StoryListing,
  StoryPage,
  StorySummary,
  Suggestions,
} from '../../../shared/library/summary.ts';
import type { RelatedTo } from '../../../shared/page/related.ts';
import type { Tag } from '../../../shared/story/tag.ts';

export interface IndexedCard {
  readonly summary: StorySummary;
  /** What a card under "You may also like" says. */
  readonly excerpt: string;
}

export interface UsedTag extends Tag {
  readonly stories: number;
}

export type NamedStory = Pick<StorySummary, 'id' | 'slug' | 'headline'>;

/**
 * What is known of every story of a library without opening it. The files are the truth: all of this can be
 * found again.
 */
export interface StoryIndex {
  /** How many stories are known by now, without a look at the disk; gets the index ready for whoever asks next. */
  known(): Promise<number>;
  /** Everything, for those who need every story; windows ask for pages. */
  listing(): Promise<StoryListing>;
  /** A part of the list, as far as the library is known yet. */
  page(request: PageRequest): Promise<StoryPage>;
  /** The ids of a part of the list, which may be all of it; the filter may name words. */
  ids(request: PageRequest): Promise<readonly string[]>;
  /** How many stories stand before one in the list; null where it is not among them. */
  place(request: PlaceRequest): Promise<number | null>;
  /** What the stories that a query finds have in common. */
  facets(filter: string): Promise<Facets>;
  /** How many stories each of these queries finds. */
  counts(filters: readonly string[]): Promise<readonly number[]>;
  /** What is planned for a stretch of time. */
  plan(request: PlanRequest): Promise<Plan>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** One story, or null where there is none that can be read. */
  story(id: string): Promise<IndexedCard | null>;
  /** Stories that share a section or a tag, the newest of each. */
  relatives(story: RelatedTo): Promise<readonly IndexedCard[]>;
  /** What readers can open of a series, the oldest first. */
  series(name: string): Promise<readonly IndexedCard[]>;
  /** Every story that something was put right in, what was put right last first. */
  corrected(): Promise<readonly StorySummary[]>;
  /** What readers can open of the translations of a story. */
  translations(of: string): Promise<readonly IndexedCard[]>;
  /** Names in use, most used first. */
  suggestions(): Promise<Suggestions>;
  /** Every tag in use with how many stories have it, most used first; what code it has in some of them. */
  tags(): Promise<readonly UsedTag[]>;
  /** Ids of the stories that have a tag of one of these names, whatever its kind. */
  tagged(names: readonly string[]): Promise<readonly string[]>;
  /** Ids of the stories that came as this item of the wire, the oldest first. */
  ofWire(id: string): Promise<readonly string[]>;
  /** Every slug that begins like this one. */
  slugsLike(slug: string): Promise<readonly string[]>;
  named(): Promise<readonly NamedStory[]>;
  /** Looks at the disk again, at these stories or at all; true when something differs. */
  refresh(ids?: readonly string[]): Promise<boolean>;
  /** A story was written, moved or removed: what is asked next is answered with it. */
  touched(id: string): void;
  /** Stops looking through the library: until it goes on, answers are about what was read so far. */
  stopReading(): void;
  goOnReading(): void;
  close(): Promise<void>;
}
