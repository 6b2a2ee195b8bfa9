import { describe, expect, it } from 'vitest';
import { footnote, type Inline, lineBreak, link, type Text, text } from '../../../shared/story/inline.ts';
import {
  type Phrase,
  phraseEnd,
  phraseLanguage,
  phraseOf,
  phraseRuns,
  readPhrase,
  samePhrase,
} from '../../../shared/story/phrase.ts';

const ARABIC: Phrase = { language: 'ar', direction: 'rtl' };
const HEBREW: Phrase = { language: 'he', direction: 'rtl' };
const inPhrase = (value: string, phrase: Phrase): Text => ({ ...text(value), phrase });
const BREAK = lineBreak();

describe('the language of a phrase', () => {
  it.each([
    ['ar', 'ar'],
    ['AR-eg', 'ar-EG'],
    ['', null],
    ['no language', null],
    // Sixty characters are the most.
    [`en-x${'-abcdefg'.repeat(7)}`, `en-x${'-abcdefg'.repeat(7)}`],
    [`en-x${'-abcdefg'.repeat(6)}-abcdefgh`, null],
  ])('that is said as %j is %j', (tag, language) => {
    expect(phraseLanguage(tag)).toBe(language);
  });

  it('is read from a page without the space around it', () => {
    expect(readPhrase(' ar ', ' RTL ')).toEqual(ARABIC);
    expect(readPhrase('ar', '')).toBeNull();
    expect(readPhrase(null, null)).toBeNull();
  });
});

describe('two phrases', () => {
  it('are the same where language and direction are, or where there is none', () => {
    expect(samePhrase(ARABIC, { ...ARABIC })).toBe(true);
    expect(samePhrase(null, undefined)).toBe(true);
    expect(samePhrase(ARABIC, HEBREW)).toBe(false);
    expect(samePhrase(ARABIC, { ...ARABIC, direction: 'auto' })).toBe(false);
    expect(samePhrase(ARABIC, null)).toBe(false);
    expect(samePhrase(undefined, ARABIC)).toBe(false);
  });
});

describe('the phrase of an inline', () => {
  it.each<[string, Inline, Phrase | null]>([
    ['a text', inPhrase('قال', ARABIC), ARABIC],
    ['a plain text', text('a'), null],
    ['a line break', BREAK, null],
    ['a note', footnote([inPhrase('قال', ARABIC)]), null],
    ['a link that is one', link('#x', [inPhrase('قال', ARABIC), BREAK, inPhrase('هنا', ARABIC)]), ARABIC],
    ['a link that is only partly one', link('#x', [inPhrase('قال', ARABIC), text(' a')]), null],
    ['a link that begins in plain words', link('#x', [text('a '), inPhrase('قال', ARABIC)]), null],
    ['a link of two', link('#x', [inPhrase('قال', ARABIC), inPhrase('שלום', HEBREW)]), null],
    ['a link without words', link('#x', [BREAK]), null],
  ])('%s', (_, inline, phrase) => {
    expect(phraseOf(inline)).toEqual(phrase);
  });
});

describe('runs of phrases', () => {
  const runs = (inlines: readonly Inline[]) =>
    phraseRuns(inlines).map((run) => [run.phrase?.language ?? null, run.inlines.length]);

  it('part a line where phrases begin and end', () => {
    const marked: Text = { ...text('ب', 'bold'), phrase: ARABIC };
    expect(
      runs([text('a'), text('b', 'bold'), inPhrase('ا', ARABIC), marked, inPhrase('ש', HEBREW), text('c')]),
    ).toEqual([
      [null, 2],
      ['ar', 2],
      ['he', 1],
      [null, 1],
    ]);
    expect(runs([])).toEqual([]);
  });

  it('hold a line break that stands within one, and not the one behind it', () => {
    const arabic = inPhrase('ا', ARABIC);
    expect(runs([arabic, BREAK, arabic, BREAK, text('a')])).toEqual([
      ['ar', 3],
      [null, 2],
    ]);
    expect(runs([arabic, BREAK, BREAK])).toEqual([
      ['ar', 1],
      [null, 2],
    ]);
    expect(phraseEnd([arabic, BREAK, BREAK, arabic], 0)).toBe(4);
    expect(phraseEnd([text('a'), BREAK, arabic], 0)).toBe(2);
    expect(phraseEnd([text('a'), arabic, BREAK, text('b')], 1)).toBe(2);
  });
});
