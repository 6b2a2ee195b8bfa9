import type { Block } from './block.ts';
import type { Correction } from './correction.ts';
import type { Credit } from './credit.ts';
import type { Priority } from './priority.ts';
import type { Status } from './status.ts';
import type { Tag } from './tag.ts';
import type { TrailEntry } from './trail.ts';

export const STORY_FORMAT = 'dateline-story';
export const STORY_VERSION = 5;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Where and when the story is filed from. `date` is a calendar day, `YYYY-MM-DD`, or null. */
export interface Dateline {
  readonly place: string;
  readonly date: string | null;
}

/** What a person decided about the stories offered under this one: story ids, the pinned ones in their order. */
export interface RelatedChoice {
  readonly pinned: readonly string[];
  readonly excluded: readonly string[];
}

/** Everything about a story but its body. Empty strings and lists, or null, where nothing was given. */
export interface StoryFields {
  readonly headline: string;
  readonly standfirst: string;
  /** One or a few words above the headline, as `Analysis`; empty for none. */
  readonly kicker: string;
  /** Empty until one is given or made from the headline; else see SLUG. */
  readonly slug: string;
  readonly sections: readonly string[];
  readonly tags: readonly Tag[];
  /** Names as in the byline; the site profile holds picture and biography by the same name. */
  readonly authors: readonly string[];
  /** Who did what beside writing it. */
  readonly credits: readonly Credit[];
  readonly dateline: Dateline;
  readonly status: Status;
  /** BCP 47 tag, e.g. `en`, `ar`, `pt-BR`. */
  readonly language: string;
  /** Publication: `YYYY-MM-DD` or an ISO 8601 instant with offset, or null. */
  readonly date: string | null;
  /** Last published change, written like `date`. */
  readonly updated: string | null;
  /** What was put right since it was published, oldest first. */
  readonly corrections: readonly Correction[];
  /** Absolute http(s) address of the page, or null. */
  readonly canonical: string | null;
  /** Media name of the picture that stands for the story, or null (the first figure does). */
  readonly image: string | null;
  /** The desk's short name for the story, e.g. `SUDAN-TALKS`; never published. */
  readonly slugline: string;
  /** Who has the story now; never published. */
  readonly assignee: string;
  /** When the story is wanted, an ISO 8601 instant with offset, or null. */
  readonly deadline: string | null;
  /** Not to be published before this ISO 8601 instant, or null. */
  readonly embargo: string | null;
  readonly priority: Priority | null;
  /** The desk's remarks, lines parted by `\n`; never published. */
  readonly note: string;
  /** What the editors tell readers about the story, lines parted by `\n`; the desk's own remarks are `note`. */
  readonly editorsNote: string;
  /** Where the story comes from when it is not the desk's own work, as an agency; one line. */
  readonly source: string;
  /** Who holds the rights, as it is to be printed: `© 2026 Foreign desk`; one line. */
  readonly copyright: string;
  /** On what terms others may use the story; one line. */
  readonly usageTerms: string;
  /** Words that the desk wants, or null. */
  readonly wordTarget: number | null;
  /** The series that the story is a part of; empty for none. */
  readonly series: string;
  readonly collections: readonly string[];
  /** Id of the story that this one takes further, or null. */
  readonly follows: string | null;
  /** Id of the story that this one is a translation of, or null; readers are told by a link. */
  readonly translationOf: string | null;
  readonly related: RelatedChoice;
  /** Front-matter keys that Dateline does not know, kept and written back. */
  readonly extra: Readonly<Record<string, Json>>;
}

/** A story as it lies on disk in `story.json`. */
export interface Story extends StoryFields {
  readonly format: typeof STORY_FORMAT;
  readonly version: typeof STORY_VERSION;
  /** 8 to 40 lower-case letters, digits and hyphens; the name of the story's folder. */
  readonly id: string;
  /** ISO 8601 instants in UTC. */
  readonly created: string;
  readonly modified: string;
  /** Every change of the status, oldest first; written by the library alone, never published. */
  readonly trail: readonly TrailEntry[];
  /** Canonical, see `canonicalBody`. */
  readonly body: readonly Block[];
}

export const STORY_ID = /^[a-z0-9][a-z0-9-]{6,38}[a-z0-9]$/;

/** True for a BCP 47 language tag that Intl knows how to read. */
export function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** The fields of a story that has just been begun. `language` is a BCP 47 tag. */
export function emptyFields(language: string): StoryFields {
  return {
    headline: '',
    standfirst: '',
    kicker: '',
    slug: '',
    sections: [],
    tags: [],
    authors: [],
    credits: [],
    dateline: { place: '', date: null },
    status: 'draft',
    language,
    date: null,
    updated: null,
    corrections: [],
    canonical: null,
    image: null,
    slugline: '',
    assignee: '',
    deadline: null,
    embargo: null,
    priority: null,
    note: '',
    editorsNote: '',
    source: '',
    copyright: '',
    usageTerms: '',
    wordTarget: null,
    series: '',
    collections: [],
    follows: null,
    translationOf: null,
    related: { pinned: [], excluded: [] },
    extra: {},
  };
}

/** All fields of a story. */
export const FIELD_NAMES = Object.keys(emptyFields('en')) as readonly (keyof StoryFields)[];

/** A new story; `now` is an ISO 8601 instant in UTC, `id` matches STORY_ID. */
export function createStory(
  id: string,
  now: string,
  fields: StoryFields,
  body: readonly Block[] = [],
): Story {
  return {
    format: STORY_FORMAT,
    version: STORY_VERSION,
    id,
    created: now,
    modified: now,
    ...fields,
    trail: [],
    body,
  };
}

/** The fields of a story, without its body and bookkeeping. */
export function fieldsOf(story: StoryFields): StoryFields {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, story[name]])) as unknown as StoryFields;
}
