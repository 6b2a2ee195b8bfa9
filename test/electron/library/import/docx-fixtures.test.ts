import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../electron/library/import/docx/read-docx.ts';
import { createStory } from '../../../../shared/story/story.ts';
import { storySchema } from '../../../../shared/story/story-schema.ts';
import { readNative } from '../../../support/native-blocks.ts';
import { fixtureNames, readFixture, readFixtureBytes } from '../../../support/public-fixtures.ts';
import { bodyWordsOf, lostWords, wordsOf } from '../../../support/words.ts';

/** How many words of these documents stand in a table of contents, which is left out and told. */
const WORDS_OF_CONTENTS: Readonly<Record<string, number>> = {
  'nested_anchors_in_header.docx': 29,
  'pageref.docx': 4,
};
const CONTENTS = 'The table of contents was left out.';

describe('documents of docx/', () => {
  const names = fixtureNames('docx').filter((name) => name.endsWith('.docx'));
  if (names.length === 0) it.skip('needs ../shared/fixtures/docx');
  it.each(names)('keeps every word of %s', (name) => {
    const story = readDocx(readFixtureBytes(`docx/${name}`), { language: 'en' });
    const { title, blocks } = readNative(readFixture(`docx/${name.replace(/docx$/, 'native')}`));
    const wanted = [...wordsOf(title), ...blocks.flatMap(({ text }) => wordsOf(text))];
    const { headline, standfirst } = story.fields;
    const found = [...wordsOf(`${headline} ${standfirst}`), ...bodyWordsOf(story.body)];
    const lost = lostWords(wanted, found);
    const inContents = WORDS_OF_CONTENTS[name] ?? 0;
    expect(story.warnings.includes(CONTENTS)).toBe(inContents > 0);
    expect(lost.slice(inContents)).toEqual([]);
    expect(lost).toHaveLength(inContents);
    const whole = createStory('story-0001', '2026-01-28T00:00:00Z', story.fields, story.body);
    expect(storySchema.safeParse(whole).error?.issues ?? []).toEqual([]);
  });
});
