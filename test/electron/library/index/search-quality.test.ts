import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseQuery } from '../../../../shared/search/parse-query.ts';
import { findTerms, queryTerms } from '../../../../shared/search/query-terms.ts';
import { blockText } from '../../../../shared/story/block-text.ts';
import { createStory, emptyFields, type Story } from '../../../../shared/story/story.ts';
import { paragraph, temporaryLibrary } from '../temporary-library.ts';

/**
 * Stories are made of sentences written for this test: each theme in each place, with a word about another
 * place in its body.
 */
interface Templates {
  readonly language: string;
  readonly places: readonly string[];
  readonly people: readonly string[];
  readonly themes: readonly {
    readonly tag: string;
    readonly section: string;
    readonly headline: string;
    readonly standfirst: string;
    readonly body: readonly string[];
  }[];
}

type Judged = readonly [language: string, query: string, tag: string, place: string];

const FOLDER = join(import.meta.dirname, '../../../fixtures/search-quality');
const NOW = '2026-02-01T09:00:00.000Z';

async function fixture<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(FOLDER, `${name}.json`), 'utf8')) as T;
}

function storiesOf({ language, places, people, themes }: Templates): readonly Story[] {
  return themes.flatMap((theme, nth) =>
    places.map((place, at) => {
      const words = {
        place,
        person: people[(nth + at) % 10] ?? '',
        other: places[(at + nth + 1) % 10] ?? '',
      };
      const filled = (text: string) =>
        text.replace(/\{(place|person|other)\}/g, (_, name: keyof typeof words) => words[name]);
      const fields = {
        ...emptyFields(language),
        headline: filled(theme.headline),
        standfirst: filled(theme.standfirst),
        sections: [theme.section],
        tags: [{ name: theme.tag, kind: 'topic' } as const],
        authors: [words.person],
        dateline: { place, date: '2026-01-30' },
      };
      return createStory(
        `${language}-${nth}-${at}-judged`,
        NOW,
        fields,
        theme.body.map(filled).map(paragraph),
      );
    }),
  );
}

it('finds the right story first for nine judged queries of ten, and among the first three for all', async () => {
  const library = await temporaryLibrary();
  const stories = (await Promise.all(['en', 'fr', 'ar'].map(fixture<Templates>))).flatMap(storiesOf);
  for (const story of stories) {
    await mkdir(library.context.layout.storyFolder(story.id));
    await writeFile(library.context.layout.storyFile(story.id), JSON.stringify(story));
  }
  await library.refresh();
  const byId = new Map(stories.map((story) => [story.id, story]));
  const queries = await fixture<readonly Judged[]>('queries');
  expect([stories.length, queries.length]).toEqual([300, 60]);
  const notFirst: string[] = [];
  const notThere: string[] = [];
  for (const [language, text, tag, place] of queries) {
    const { hits } = await library.search({ text, typing: true });
    const isRight = ({ id }: { readonly id: string }) => {
      const story = byId.get(id);
      return story?.language === language && story.tags[0]?.name === tag && story.dateline.place === place;
    };
    if (!hits.slice(0, 1).some(isRight)) notFirst.push(text);
    if (!hits.slice(0, 3).some(isRight)) notThere.push(text);
  }
  expect(notThere).toEqual([]);
  expect(notFirst.length, notFirst.join('; ')).toBeLessThanOrEqual(6);
}, 30_000);

/** Small stories of ten languages: Latin names within other scripts, signs that nobody sees, addresses. */
interface JudgedLanguage {
  readonly language: string;
  readonly stories: readonly { readonly headline: string; readonly body: readonly string[] }[];
  readonly queries: readonly (readonly [query: string, story: number])[];
}

it('finds the right story first for 95 of 100 judged queries in ten languages, and all that a scan finds', async () => {
  const library = await temporaryLibrary();
  const languages = await fixture<readonly JudgedLanguage[]>('ten-languages');
  const stories = languages.flatMap(({ language, stories: ofLanguage }) =>
    ofLanguage.map(({ headline, body }, nth) =>
      createStory(
        `${language}-${nth}-judged`,
        NOW,
        { ...emptyFields(language), headline },
        body.map(paragraph),
      ),
    ),
  );
  for (const story of stories) {
    await mkdir(library.context.layout.storyFolder(story.id));
    await writeFile(library.context.layout.storyFile(story.id), JSON.stringify(story));
  }
  await library.refresh();
  const queries = languages.flatMap(({ language, queries: judged }) =>
    judged.map(([text, nth]) => ({ text, id: `${language}-${nth}-judged` })),
  );
  expect([languages.length, queries.length]).toEqual([10, 100]);
  const notFirst: string[] = [];
  for (const { text, id } of queries) {
    const { hits } = await library.search({ text, typing: false });
    if (hits[0]?.id !== id) notFirst.push(`${text}: ${hits[0]?.id}`);
    const scanned = stories.filter((story) => holds(story, text)).map((story) => story.id);
    expect(hits.map((hit) => hit.id).sort(), text).toEqual(scanned.sort());
  }
  expect(notFirst.length, notFirst.join('; ')).toBeLessThanOrEqual(5);
}, 60_000);

/** What a look through the words of a story says, without an index. */
function holds({ headline, body }: Story, text: string): boolean {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const passages = [headline, ...body.map(blockText)];
  return parsed.query.clauses.every((terms) =>
    queryTerms({ clauses: [terms] }).some((term) =>
      passages.some((one) => findTerms(one, [term], 1).length > 0),
    ),
  );
}
