import { TAG_KINDS_KEY } from '../../export/markdown/conventions.ts';
import { STATUSES } from '../../story/status.ts';
import { emptyFields, type Json, type StoryFields } from '../../story/story.ts';
import { TAG_KINDS, type Tag } from '../../story/tag.ts';
import {
  addressValue,
  dateValue,
  dayValue,
  languageValue,
  lineValue,
  nameValue,
  slugValue,
} from '../field-values.ts';
import type { PictureNames } from '../picture-names.ts';
import { isMapping, type Mapping } from './read-front-matter.ts';

/** Stands before the key of a value that Dateline knows and cannot use; it is kept among the unknown ones. */
const UNUSABLE = 'imported_';

/**
 * The fields that front matter gives. Keys of other programs that mean the same are read too (`title`, `description`, `categories`,
 * `author`, `lang` …); unknown keys, and values that cannot be used, are kept in `extra`.
 */
export function frontMatterFields(matter: Mapping, language: string, names: PictureNames): StoryFields {
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

  const fields: StoryFields = {
    ...emptyFields(language),
    headline: take(['headline', 'title'], ofText(lineValue), ''),
    standfirst: take(['standfirst', 'description', 'excerpt', 'summary'], ofText(lineValue), ''),
    slug: take(['slug'], ofText(slugValue), ''),
    sections: take(['sections', 'section', 'categories', 'category'], namesOf, []),
    tags: tagsOf(take(['tags', 'tag', 'keywords'], namesOf, []), take([TAG_KINDS_KEY], kindsOf, {})),
    authors: take(['authors', 'author', 'byline'], namesOf, []),
    dateline: take(['dateline'], datelineOf, { place: '', date: null }),
    date: take(['date', 'published', 'publishDate', 'pubDate'], ofText(dateValue), null),
    updated: take(['updated', 'lastmod', 'modified'], ofText(dateValue), null),
    status: take(['status'], statusOf, 'draft'),
    language: take(['language', 'lang', 'locale'], ofText(languageValue), language),
    canonical: take(['canonical', 'canonical_url', 'canonicalUrl'], ofText(addressValue), null),
    image: take(
      ['image', 'cover', 'featured_image'],
      ofText((source) => names.nameFor(source)),
      null,
    ),
  };
  return { ...fields, extra: Object.fromEntries([...left, ...extra]) };
}

function ofText<T>(read: (text: string) => T | null): (value: Json) => T | null {
  return (value) => {
    if (typeof value === 'string') return read(value);
    return typeof value === 'number' ? read(String(value)) : null;
  };
}

/** Names in a list, or in one string; null when any of them is no name, so that none is lost. */
function namesOf(value: Json): readonly string[] | null {
  const values = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/,\s+/) : [value];
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

function tagsOf(names: readonly string[], kinds: Mapping): readonly Tag[] {
  return names.map((name) => {
    const said = Object.hasOwn(kinds, name) ? kinds[name] : 'free';
    return { name, kind: TAG_KINDS.find((kind) => kind === said) ?? 'free' };
  });
}

function statusOf(value: Json): StoryFields['status'] | null {
  return STATUSES.find((status) => status === value) ?? null;
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
