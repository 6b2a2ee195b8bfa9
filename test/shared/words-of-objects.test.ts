import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyToMarkdown } from '../../shared/export/markdown/story-to-markdown.ts';
import { formatNamed } from '../../shared/import/formats/import-formats.ts';
import { markdownToStory } from '../../shared/import/markdown/markdown-to-story.ts';
import { pageLabels } from '../../shared/page/labels.ts';
import { hasReadingEase } from '../../shared/readability/reading-ease.ts';
import { sentenceLimits } from '../../shared/readability/sentence-limits.ts';
import { completeQuery } from '../../shared/search/complete-query.ts';
import { parseQuery } from '../../shared/search/parse-query.ts';
import { printQuery } from '../../shared/search/print-query.ts';
import { parseStory } from '../../shared/story/parse-story.ts';
import { createStory, emptyFields, type StoryFields } from '../../shared/story/story.ts';
import { TAG_KINDS } from '../../shared/story/tag.ts';
import { createNameIndex } from '../../shared/tags/name-index.ts';
import { conventionsOf } from '../../shared/typography/conventions.ts';
import { arbitraryBody } from '../support/arbitrary-story.ts';
import { deskCopyOf } from '../support/cleared.ts';
import { WORDS_OF_OBJECTS } from '../support/words-of-objects.ts';

const word = fc.constantFrom(...WORDS_OF_OBJECTS);
const words = fc.uniqueArray(word, { maxLength: 4 });
/** What z.record leaves out is not asked for. */
const extraKey = word.filter((key) => key !== '__proto__');

const fields: fc.Arbitrary<StoryFields> = fc
  .record({
    headline: word,
    standfirst: word,
    sections: words,
    authors: words,
    collections: words,
    series: word,
    slugline: word,
    assignee: word,
    tags: fc.uniqueArray(fc.record({ name: word, kind: fc.constantFrom(...TAG_KINDS) }), {
      selector: ({ name }) => name,
      maxLength: 4,
    }),
    extra: fc.dictionary(
      extraKey,
      fc.oneof(word, words, fc.dictionary(extraKey, word, { noNullPrototype: true })),
      {
        noNullPrototype: true,
      },
    ),
  })
  .map((some) => ({ ...emptyFields('en'), ...some }));

describe('words that objects answer to', () => {
  it('go through front matter and back as fields, tags and keys that nobody knows', () => {
    fc.assert(
      fc.property(fields, arbitraryBody, (given, body) => {
        const story = createStory('constructor', '2026-01-28T00:00:00Z', given, body);
        const markdown = storyToMarkdown(deskCopyOf(story), { mediaPath: (name) => `media/${name}` });
        const { fields: read } = markdownToStory(markdown);
        expect({ ...read, slug: '' }).toEqual(given);
        expect(parseStory(JSON.parse(JSON.stringify(story))).id).toBe('constructor');
      }),
      { numRuns: 60 },
    );
  });

  it('are kept of foreign front matter, under a name that files can hold', () => {
    const { fields: read } = markdownToStory(
      '---\nheadline: H\n__proto__: a\nconstructor: {__proto__: [b]}\n---\n',
    );
    expect(read.extra).toEqual({ imported___proto__: 'a', constructor: { imported___proto__: ['b'] } });
    const stored = createStory('story-0001', '2026-01-28T00:00:00Z', read);
    expect(parseStory(JSON.parse(JSON.stringify(stored))).extra).toEqual(read.extra);
  });

  it.each(WORDS_OF_OBJECTS)('are words of a search: %s', (name) => {
    for (const query of [
      name,
      `tag:${name}`,
      `author:"${name}"`,
      `${name}:x`,
      `has:${name}`,
      `status:${name}`,
    ]) {
      const parsed = parseQuery(query);
      if (parsed.ok) expect(printQuery(parsed.query)).not.toBe('');
      expect(completeQuery(query, query.length, null)).toBeInstanceOf(Array);
    }
  });

  it.each(WORDS_OF_OBJECTS)('are no language, no format and no name that is known: %s', (name) => {
    const language = name.replaceAll('_', '').slice(0, 8);
    expect(pageLabels(language)).toBe(pageLabels('xx'));
    expect(conventionsOf(language)).toBe(conventionsOf('xx'));
    expect(sentenceLimits(language)).toBe(sentenceLimits('xx'));
    expect(hasReadingEase(name)).toBe(false);
    expect(formatNamed(`story.${name}`)).toBeNull();
    expect(createNameIndex().from(name)).toEqual([]);
  });
});
