import type { Cleared } from '../../gate/cleared.ts';
import type { Json, StoryFields } from '../../story/story.ts';
import type { Tag } from '../../story/tag.ts';
import {
  EDITORS_NOTE_KEY,
  TAG_CODES_KEY,
  TAG_KINDS_KEY,
  TRANSLATION_OF_KEY,
  USAGE_TERMS_KEY,
  WORD_TARGET_KEY,
} from './conventions.ts';
import type { MarkdownOptions } from './story-to-markdown.ts';
import { yamlText } from './yaml-text.ts';

type Entry = readonly [key: string, value: Json | null];
type KnownField = Exclude<keyof StoryFields, 'extra'>;
type FieldWriters = {
  readonly [K in KnownField]: (value: StoryFields[K], options: MarkdownOptions) => readonly Entry[];
};

/** How each field is written, in this order: one that is missing does not compile. */
const WRITERS: FieldWriters = {
  headline: (headline) => [['headline', text(headline)]],
  standfirst: (standfirst) => [['standfirst', text(standfirst)]],
  kicker: (kicker) => [['kicker', text(kicker)]],
  slug: (slug) => [['slug', text(slug)]],
  sections: (sections) => [['sections', list(sections)]],
  tags: (tags) => [
    ['tags', list(tags.map((tag) => tag.name))],
    [TAG_KINDS_KEY, kindsOf(tags)],
    [TAG_CODES_KEY, codesOf(tags)],
  ],
  authors: (authors) => [['authors', list(authors)]],
  credits: (credits) => [['credits', creditsOf(credits)]],
  dateline: (dateline) => [['dateline', datelineOf(dateline)]],
  date: (date) => [['date', date]],
  updated: (updated) => [['updated', updated]],
  corrections: (corrections) => [['corrections', correctionsOf(corrections)]],
  status: (status) => [['status', status]],
  language: (language) => [['language', language]],
  canonical: (canonical) => [['canonical', canonical]],
  image: (image, options) => [['image', image === null ? null : options.mediaPath(image)]],
  series: (series) => [['series', text(series)]],
  collections: (collections) => [['collections', list(collections)]],
  slugline: (slugline) => [['slugline', text(slugline)]],
  assignee: (assignee) => [['assignee', text(assignee)]],
  deadline: (deadline) => [['deadline', deadline]],
  embargo: (embargo) => [['embargo', embargo]],
  priority: (priority) => [['priority', priority]],
  wordTarget: (wordTarget) => [[WORD_TARGET_KEY, wordTarget]],
  note: (note) => [['note', text(note)]],
  editorsNote: (editorsNote) => [[EDITORS_NOTE_KEY, text(editorsNote)]],
  source: (source) => [['source', text(source)]],
  copyright: (copyright) => [['copyright', text(copyright)]],
  usageTerms: (usageTerms) => [[USAGE_TERMS_KEY, text(usageTerms)]],
  follows: (follows) => [['follows', follows]],
  translationOf: (translationOf) => [[TRANSLATION_OF_KEY, translationOf]],
  related: (related) => [['related', relatedOf(related)]],
};

/**
 * The story's fields as the YAML between the `---` lines; empty ones are left out, unknown ones stand at
 * the end in their order. A publication says whether it is a draft in the place of its status.
 */
export function frontMatter(cleared: Cleared, options: MarkdownOptions): string {
  const written = Object.keys(WRITERS)
    .flatMap((name) => entriesOf(name as KnownField, cleared, options))
    .filter(([, value]) => value !== null);
  const names = new Set(written.map(([key]) => key));
  const unknown = cleared.profile === 'publication' ? cleared.listed : cleared.story.extra;
  const extra = Object.entries(unknown).filter(([key]) => !names.has(key));
  return yamlText([...written, ...extra]);
}

function entriesOf<K extends KnownField>(
  name: K,
  { profile, story, draft }: Cleared,
  options: MarkdownOptions,
): readonly Entry[] {
  if (name === 'status' && profile === 'publication') return [['draft', draft]];
  const fields: Partial<StoryFields> = story;
  const value = fields[name];
  return value === undefined ? [] : WRITERS[name](value, options);
}

function text(value: string): string | null {
  return value === '' ? null : value;
}

function list(values: readonly string[]): readonly string[] | null {
  return values.length === 0 ? null : values;
}

function kindsOf(tags: readonly Tag[]): Json | null {
  const kinds = tags.filter((tag) => tag.kind !== 'free').map((tag) => [tag.name, tag.kind] as const);
  return kinds.length === 0 ? null : Object.fromEntries(kinds);
}

function codesOf(tags: readonly Tag[]): Json | null {
  const codes = tags.flatMap((tag) => (tag.code === undefined ? [] : [[tag.name, tag.code] as const]));
  return codes.length === 0 ? null : Object.fromEntries(codes);
}

function relatedOf({ pinned, excluded }: StoryFields['related']): Json | null {
  const written = {
    ...(pinned.length === 0 ? {} : { pinned }),
    ...(excluded.length === 0 ? {} : { excluded }),
  };
  return Object.keys(written).length === 0 ? null : written;
}

function creditsOf(credits: StoryFields['credits']): Json | null {
  const written = credits.map(({ role, name, place }) => ({
    role,
    name,
    ...(place === '' ? {} : { place }),
  }));
  return written.length === 0 ? null : written;
}

function correctionsOf(corrections: StoryFields['corrections']): Json | null {
  const written = corrections.map(({ who, ...rest }) => ({ ...rest, ...(who === '' ? {} : { who }) }));
  return written.length === 0 ? null : written;
}

function datelineOf(dateline: StoryFields['dateline']): Json | null {
  const place = dateline.place === '' ? {} : { place: dateline.place };
  const date = dateline.date === null ? {} : { date: dateline.date };
  const written = { ...place, ...date };
  return Object.keys(written).length === 0 ? null : written;
}
