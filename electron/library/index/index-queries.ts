import type { StoryListing, StorySummary, Suggestions } from '../../../shared/library/summary.ts';
import type { RelatedTo } from '../../../shared/page/related.ts';
import { lastCorrected } from '../../../shared/story/correction.ts';
import type { IndexedCard, NamedStory, UsedTag } from '../ports/story-index.ts';
import type { IndexDatabase, Row } from './index-database.ts';
import { parseSummary } from './summary-schema.ts';
import { nameKey, tagOf, usedNames } from './used-names.ts';

/** A section that every story has does not bring every story: the newest are the ones that are offered. */
const RELATIVES_A_NAME = 300;
const MOST_PARTS = 200;
const IS_OUT = "facts.status IN ('published', 'corrected')";

export function listing(database: IndexDatabase): StoryListing {
  const rows = database.rows(
    'SELECT summary FROM facts JOIN stories ON stories.row = facts.row ORDER BY facts.changed DESC, facts.id DESC',
  );
  return { stories: rows.map(({ summary }) => parseSummary(String(summary))), damaged: database.damaged() };
}

export function story(database: IndexDatabase, id: string): IndexedCard | null {
  const [row] = database.rows('SELECT summary, excerpt FROM stories WHERE id = ?', [id]);
  return row ? cardOf(row) : null;
}

/** What relates no two stories. `follows` finds the stories that take one further. */
const NOTHING_SHARED = {
  authors: [],
  credits: [],
  dateline: { place: '', date: null },
  series: '',
  collections: [],
  assignee: '',
  kicker: '',
  source: '',
  translationOf: null,
} as const;

/** What is out comes first, for it is offered first. */
export function relatives(database: IndexDatabase, to: RelatedTo): readonly IndexedCard[] {
  const found = new Set<number>();
  const shared = usedNames({ ...NOTHING_SHARED, sections: to.sections, tags: to.tags, follows: to.id });
  for (const used of shared) {
    for (const out of [IS_OUT, '1']) {
      const rows = database.rows(
        'SELECT names.row AS row FROM names JOIN facts ON facts.row = names.row WHERE names.key = ? AND ' +
          `names.kind = ? AND ${out} ORDER BY names.row DESC LIMIT ?`,
        [nameKey(used), used.kind, RELATIVES_A_NAME],
      );
      for (const { row } of rows) found.add(Number(row));
    }
  }
  const byHand = [...to.related.pinned, ...(to.follows === null ? [] : [to.follows])];
  const cards = [...found].flatMap((row) => database.card(row) ?? []);
  const there = new Set(cards.map(({ summary }) => summary.id));
  return [...cards, ...byHand.filter((id) => !there.has(id)).flatMap((id) => story(database, id) ?? [])];
}

/** What readers can open of a series, the oldest first. */
export function series(database: IndexDatabase, name: string): readonly IndexedCard[] {
  return database
    .rows(
      'SELECT summary, excerpt FROM names JOIN facts ON facts.row = names.row JOIN stories ON ' +
        `stories.row = names.row WHERE names.key = ? AND names.kind = 'series' AND ${IS_OUT} LIMIT ?`,
      [nameKey({ kind: 'series', name }), MOST_PARTS],
    )
    .map(cardOf)
    .sort((a, b) => dayOf(a) - dayOf(b) || (a.summary.id < b.summary.id ? -1 : 1));
}

/** Every story that something was put right in, what was put right last first. */
export function corrected(database: IndexDatabase): readonly StorySummary[] {
  const newest = ({ corrections }: StorySummary) => Date.parse(lastCorrected(corrections) ?? '');
  return database
    .rows('SELECT summary FROM facts JOIN stories ON stories.row = facts.row WHERE facts.corrected = 1')
    .map(({ summary }) => parseSummary(String(summary)))
    .sort((a, b) => newest(b) - newest(a));
}

/** The translations of a story that readers can open, by their languages. */
export function translations(database: IndexDatabase, of: string): readonly IndexedCard[] {
  return database
    .rows(
      'SELECT summary, excerpt FROM names JOIN facts ON facts.row = names.row JOIN stories ON ' +
        `stories.row = names.row WHERE names.key = ? AND names.kind = 'translationOf' AND ${IS_OUT} ` +
        'ORDER BY facts.language, facts.id LIMIT ?',
      [nameKey({ kind: 'translationOf', name: of }), MOST_PARTS],
    )
    .map(cardOf);
}

function dayOf({ summary: { date, created } }: IndexedCard): number {
  return Date.parse(date ?? created);
}

export function suggestions(database: IndexDatabase): Suggestions {
  const rows = database.rows('SELECT kind, name FROM used ORDER BY stories DESC, name');
  const names = (kind: string) => rows.filter((row) => row.kind === kind).map(({ name }) => String(name));
  return {
    sections: names('section'),
    tags: names('tag').map(tagOf),
    authors: names('author'),
    places: names('place'),
    series: names('series'),
    collections: names('collection'),
    assignees: names('assignee'),
    kickers: names('kicker'),
    sources: names('source'),
  };
}

/**
 * A code is looked for in the stories themselves, which is a look through all of them: for whoever manages
 * tags, not for whoever types.
 */
export function tags(database: IndexDatabase): readonly UsedTag[] {
  const codes = new Map(
    database
      .rows(
        "SELECT json_extract(tag.value, '$.kind') || ' ' || json_extract(tag.value, '$.name') AS name, " +
          "max(json_extract(tag.value, '$.code')) AS code FROM stories, json_each(summary, '$.tags') AS " +
          "tag WHERE json_extract(tag.value, '$.code') IS NOT NULL GROUP BY 1",
      )
      .map(({ name, code }) => [String(name), String(code)]),
  );
  return database
    .rows("SELECT name, stories FROM used WHERE kind = 'tag' ORDER BY stories DESC, name")
    .map(({ name, stories }) => {
      const code = codes.get(String(name));
      return { ...tagOf(String(name)), ...(code !== undefined && { code }), stories: Number(stories) };
    });
}

/** As many values as SQLite takes in one question. */
const AT_ONCE = 500;

export function tagged(database: IndexDatabase, names: readonly string[]): readonly string[] {
  const keys = [...new Set(names.map((name) => nameKey({ kind: 'tag', name: `free ${name}` })))];
  const ids = new Set<string>();
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const some = keys.slice(at, at + AT_ONCE);
    const rows = database.rows(
      'SELECT stories.id AS id FROM names JOIN stories ON stories.row = names.row WHERE names.kind = ' +
        `'tag' AND names.key IN (${some.map(() => '?').join(', ')})`,
      some,
    );
    for (const { id } of rows) ids.add(String(id));
  }
  return [...ids];
}

export function slugsLike(database: IndexDatabase, slug: string): readonly string[] {
  const beginning = slug.slice(0, 40).replace(/-?\d*$/u, '');
  return database
    .rows("SELECT slug FROM stories WHERE slug >= ? AND slug < ? AND slug <> ''", [
      beginning,
      `${beginning}\u{10ffff}`,
    ])
    .map(({ slug: taken }) => String(taken));
}

/** Ids of the stories of an item of the wire, the oldest first. */
export function ofWire(database: IndexDatabase, wire: string): readonly string[] {
  if (wire === '') return [];
  return database
    .rows("SELECT id FROM stories WHERE wire = ? AND wire <> '' ORDER BY row", [wire])
    .map(({ id }) => String(id));
}

export function namedStories(database: IndexDatabase): readonly NamedStory[] {
  const rows = database.rows(
    "SELECT id, slug, json_extract(summary, '$.headline') AS headline FROM stories ORDER BY id",
  );
  return rows.map(({ id, slug, headline }) => ({
    id: String(id),
    slug: String(slug),
    headline: String(headline),
  }));
}

function cardOf({ summary, excerpt }: Row): IndexedCard {
  return { summary: parseSummary(String(summary)), excerpt: String(excerpt) };
}
