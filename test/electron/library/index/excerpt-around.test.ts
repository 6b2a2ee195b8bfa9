import { describe, expect, it } from 'vitest';
import { excerptAround } from '../../../../electron/library/index/excerpt-around.ts';
import { parseQuery } from '../../../../shared/search/parse-query.ts';
import { queryTerms } from '../../../../shared/search/query-terms.ts';

/** The excerpt with what it marks in brackets. */
function marked(passages: readonly string[], text: string, language = 'en'): string {
  const parsed = parseQuery(text, { typing: false });
  if (!parsed.ok) throw new Error(`“${text}” is no query`);
  const { excerpt, matches } = excerptAround(passages, queryTerms(parsed.query), language);
  return matches.reduceRight(
    (told, { start, end }) => `${told.slice(0, start)}[${told.slice(start, end)}]${told.slice(end)}`,
    excerpt,
  );
}

describe('the excerpt of a story that was found', () => {
  it('is the sentence around the first word, with every word in it', () => {
    const passages = ['It rained.', 'The ferry left. A ferry sank at Suakin port. Nobody knew.'];
    expect(marked(passages, 'suakin ferry')).toBe('The [ferry] left.');
    expect(marked(passages, 'suakin')).toBe('A ferry sank at [Suakin] port.');
  });

  it('is of the passage that holds most of what was asked for, and of several the first', () => {
    const passages = ['A ferry.', 'Ferry at Suakin, first.', 'Ferry at Suakin, then.', 'Suakin.'];
    expect(marked(passages, 'ferry suakin')).toBe('[Ferry] at [Suakin], first.');
    expect(marked(['Suakin.', 'Nothing.', 'A ferry.'], 'ferry suakin')).toBe('[Suakin].');
  });

  it('is not of a passage in which the letters only lie within another word', () => {
    expect(marked(['Portsmouth waits.', 'In port at last.'], 'port')).toBe('In [port] at last.');
  });

  it('is how the text begins where no word of it is meant, shortened with a sign', () => {
    expect(marked(['It rained.'], 'ferry')).toBe('It rained.');
    expect(marked([], 'ferry')).toBe('');
    expect(marked(['a'.repeat(240)], 'ferry')).toBe('a'.repeat(240));
    expect(marked(['a'.repeat(241)], 'ferry')).toBe(`${'a'.repeat(240)}…`);
    expect(marked([`${'a'.repeat(239)}😀`], 'ferry')).toBe(`${'a'.repeat(239)}…`);
  });

  it('is cut on either side of a word in the middle of a long sentence', () => {
    const long = `${'many words '.repeat(40)}ferry${' more words'.repeat(40)}`;
    const excerpt = marked([long], 'ferry');
    expect(excerpt).toMatch(/^….*\[ferry\].*…$/);
    // A third of it lies before the word, so that one reads what comes of it.
    expect(excerpt.indexOf('[')).toBe(81);
    expect(excerpt).toHaveLength(244);
  });

  it('is cut at no side where the sentence begins or ends', () => {
    const long = 'words go on '.repeat(60).trim();
    expect(marked([`Ferry ${long}`], 'ferry')).toMatch(/^\[Ferry\] .*[^…]…$/);
    expect(marked([`${long} ferry`], 'ferry')).toMatch(/^….* \[ferry\]$/);
  });

  it('marks words that lie over each other as one', () => {
    expect(marked(['The Red Sea ferry.'], '"red sea" "sea ferry"')).toBe('The [Red Sea ferry].');
    expect(marked(['The Red Sea.'], 'red sea')).toBe('The [Red] [Sea].');
  });
});
