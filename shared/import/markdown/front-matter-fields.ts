import type { z } from 'zod';
import {
  EDITORS_NOTE_KEY,
  TAG_CODES_KEY,
  TAG_KINDS_KEY,
  TRANSLATION_OF_KEY,
  USAGE_TERMS_KEY,
  WORD_TARGET_KEY,
} from '../../export/markdown/conventions.ts';
import { STATUSES } from '../../story/status.ts';
import { emptyFields, type Json, type StoryFields } from '../../story/story.ts';
import { storyFieldsSchema } from '../../story/story-schema.ts';
import { TAG_CODE, TAG_KINDS, type Tag } from '../../story/tag.ts';
import {
  addressValue,
  dateValue,
  dayValue,
  instantValue,
  languageValue,
  linesValue,
  lineValue,
  maybeNameValue,
  nameValue,
  slugValue,
} from '../field-values.ts';
import type { PictureNames } from '../picture-names.ts';
import { isMapping, type Mapping } from './read-front-matter.ts';
import type { ZonedTimes } from './zoned-times.ts';

/** Stands before the key of a value that Dateline knows and cannot use; it is kept among the unknown ones. */
const UNUSABLE = 'imported_';

/**
 * The fields that front matter gives. Keys of other programs that mean the same are read too (`title`,
 * `description`, `categories`, `author`, `lang` …); unknown keys, and values that cannot be used, are kept
 * in `extra`.
 */
export function frontMatterFields(
  matter: Mapping,
  language: string,
  names: PictureNames,
  times: Pick<ZonedTimes, 'date'> = { date: dateValue },
): StoryFields {
  const left = new Map(Object.entries(matter));
  const extra: [string, Json][] = [];

  /** The first of the keys that has a value which `read` takes; the values that it does not take are kept. */
  function take<T>(keys: readonly string[], read: (value: Json) => T | null, empty: T): T {
    for (const key of keys) {
      const value = left.get(key);
      if (value === undefined) continue;
      left.delete(key);
      if (value === null || value === '') continue;
      const found = read(value);
      if (found !== null) return found;
      extra.push([`${UNUSABLE}${key}`, value]);
    }
    return empty;
  }

  const fields: Omit<StoryFields, 'extra'> = {
    headline: take(['headline', 'title'], ofText(lineValue), ''),
    standfirst: take(['standfirst', 'description', 'excerpt', 'summary'], ofText(lineValue), ''),
    kicker: take(['kicker'], ofText(maybeNameValue), ''),
    slug: take(['slug'], ofText(slugValue), ''),
    sections: take(['sections', 'section', 'categories', 'category'], namesOf, []),
    tags: tagsOf(
      take(['tags', 'tag', 'keywords'], namesOf, []),
      take([TAG_KINDS_KEY], kindsOf, {}),
      take([TAG_CODES_KEY], codesOf, {}),
    ),
    authors: take(['authors', 'author', 'byline'], namesOf, []),
    credits: take(['credits'], creditsOf, []),
    dateline: take(['dateline'], datelineOf, { place: '', date: null }),
    date: take(['date', 'published', 'publishDate', 'pubDate'], ofText(times.date), null),
    updated: take(['updated', 'lastmod', 'modified'], ofText(times.date), null),
    corrections: take(['corrections'], correctionsOf, []),
    status: left.has('status') ? take(['status'], statusOf, 'draft') : take(['draft'], draftStatus, 'draft'),
    language: take(['language', 'lang', 'locale'], ofText(languageValue), language),
    canonical: take(['canonical', 'canonical_url', 'canonicalUrl'], ofText(addressValue), null),
    image: take(
      ['image', 'cover', 'featured_image'],
      ofText((source) => names.nameFor(source)),
      null,
    ),
    series: take(['series'], ofText(maybeNameValue), ''),
    collections: take(['collections'], namesOf, []),
    slugline: take(['slugline'], ofText(maybeNameValue), ''),
    assignee: take(['assignee'], ofText(maybeNameValue), ''),
    deadline: take(
      ['deadline'],
      ofText((value) => instantValue(times.date(value) ?? '')),
      null,
    ),
    embargo: take(
      ['embargo'],
      ofText((value) => instantValue(times.date(value) ?? '')),
      null,
    ),
    priority: take(['priority'], exactly('priority'), null),
    wordTarget: take([WORD_TARGET_KEY], exactly('wordTarget'), null),
    note: take(['note'], ofText(linesValue), ''),
    editorsNote: take([EDITORS_NOTE_KEY], ofText(linesValue), ''),
    source: take(['source'], ofText(lineValue), ''),
    copyright: take(['copyright'], ofText(lineValue), ''),
    usageTerms: take([USAGE_TERMS_KEY], ofText(lineValue), ''),
    follows: take(['follows'], exactly('follows'), null),
    translationOf: take([TRANSLATION_OF_KEY], exactly('translationOf'), null),
    related: take(['related'], relatedOf, { pinned: [], excluded: [] }),
  };
  const unknown = [...left, ...extra].map(([key, value]) => [keptKey(key), keptValue(value)]);
  // The order of keys is that of every story.
  return { ...emptyFields(language), ...fields, extra: Object.fromEntries(unknown) };
}

/** A story's file is read without keys of this name, which stand for something else in many programs. */
function keptKey(key: string): string {
  return key === '__proto__' ? `${UNUSABLE}${key}` : key;
}

function keptValue(value: Json): Json {
  if (Array.isArray(value)) return value.map(keptValue);
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [keptKey(key), keptValue(one)]));
}

function ofText<T>(read: (text: string) => T | null): (value: Json) => T | null {
  return (value) => {
    if (typeof value === 'string') return read(value);
    return typeof value === 'number' ? read(String(value)) : null;
  };
}

/** A sentence for each value of the front matter that means a field and cannot be one. */
export function unusableValues({ extra }: StoryFields): readonly string[] {
  return Object.entries(extra)
    .filter(([key]) => key.startsWith(UNUSABLE))
    .map(([key, value]) => {
      const name = key.slice(UNUSABLE.length);
      return name === 'status' && typeof value === 'string'
        ? `There is no status “${value}” here, so the story is a draft: its own is kept as “${key}”.`
        : `The value of “${name}” could not be used: it is kept as “${key}”.`;
    });
}

/** Names in a list, or in one string; null when any of them is no name, so that none is lost. */
function namesOf(value: Json): readonly string[] | null {
  const all = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/,\s+/) : [value];
  // An item that somebody began and left empty.
  const values = all.filter((one) => one !== null && one !== '');
  const names = values.map((one) => nameOf(one));
  return names.every((name) => name !== null) ? [...new Set(names)] : null;
}

function nameOf(value: Json): string | null {
  if (typeof value === 'string') return nameValue(value);
  if (typeof value === 'number') return String(value);
  return isMapping(value) && typeof value.name === 'string' ? nameValue(value.name) : null;
}

function kindsOf(value: Json): Mapping | null {
  const known = (kind: Json) => TAG_KINDS.some((one) => one === kind);
  return isMapping(value) && Object.values(value).every(known) ? value : null;
}

function codesOf(value: Json): Mapping | null {
  const sound = (code: Json) => typeof code === 'string' && TAG_CODE.test(code);
  return isMapping(value) && Object.values(value).every(sound) ? value : null;
}

function tagsOf(names: readonly string[], kinds: Mapping, codes: Mapping): readonly Tag[] {
  return names.map((name) => {
    const said = Object.hasOwn(kinds, name) ? kinds[name] : 'free';
    const code = Object.hasOwn(codes, name) ? codes[name] : undefined;
    const kind = TAG_KINDS.find((one) => one === said) ?? 'free';
    return { name, kind, ...(typeof code === 'string' ? { code } : {}) };
  });
}

/** Reads a value that has one form only, as a story keeps it. */
function exactly<N extends 'priority' | 'wordTarget' | 'follows' | 'translationOf'>(
  field: N,
): (value: Json) => StoryFields[N] | null {
  return (value) => {
    const parsed = storyFieldsSchema.shape[field].safeParse(value);
    return parsed.success ? (parsed.data as StoryFields[N]) : null;
  };
}

function creditsOf(value: Json): StoryFields['credits'] | null {
  return listOf(value, { place: '' }, storyFieldsSchema.shape.credits);
}

function correctionsOf(value: Json): StoryFields['corrections'] | null {
  return listOf(value, { who: '' }, storyFieldsSchema.shape.corrections);
}

/** A list of records with what each may leave out; null when one of them cannot be used. */
function listOf<T>(value: Json, defaults: Mapping, schema: z.ZodType<T>): T | null {
  if (!Array.isArray(value)) return null;
  const parsed = schema.safeParse(value.map((one) => (isMapping(one) ? { ...defaults, ...one } : one)));
  return parsed.success ? parsed.data : null;
}

function relatedOf(value: Json): StoryFields['related'] | null {
  if (!isMapping(value)) return null;
  const parsed = storyFieldsSchema.shape.related.safeParse({ pinned: [], excluded: [], ...value });
  return parsed.success ? parsed.data : null;
}

function statusOf(value: Json): StoryFields['status'] | null {
  return STATUSES.find((status) => status === value) ?? null;
}

/** What generators of sites know of a status, and publications say of it. */
function draftStatus(value: Json): StoryFields['status'] | null {
  return typeof value === 'boolean' ? (value ? 'draft' : 'published') : null;
}

/** `{place, date}`, or a place alone. */
function datelineOf(value: Json): StoryFields['dateline'] | null {
  if (typeof value === 'string') {
    const place = lineValue(value);
    return place === null ? null : { place, date: null };
  }
  if (!isMapping(value) || Object.keys(value).some((key) => key !== 'place' && key !== 'date')) return null;
  const place = ofText(lineValue)(value.place ?? '');
  const date = value.date === undefined || value.date === null ? null : ofText(dayValue)(value.date);
  const lost = place === null || (date === null && value.date !== undefined && value.date !== null);
  return lost ? null : { place, date };
}
