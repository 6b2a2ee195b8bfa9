import { describe, expect, it } from 'vitest';
import { addName, moved, suggestNames, tidyName } from '../../../../renderer/features/inspector/names.ts';

describe('names in a list', () => {
  it('makes one tidy line of what was typed', () => {
    expect(tidyName('  Foreign \n  News\t')).toBe('Foreign News');
    expect(tidyName('\u0000 ')).toBe('');
    expect(tidyName('é')).toBe('é'.normalize('NFC'));
    expect(Array.from(tidyName('x'.repeat(300)))).toHaveLength(200);
  });

  it('adds at the end, spelled as the library spells it', () => {
    expect(addName(['News'], 'foreign news', ['Foreign News'])).toEqual(['News', 'Foreign News']);
    expect(addName([], 'Elections', ['Foreign News'])).toEqual(['Elections']);
  });

  it('adds nothing twice and nothing empty', () => {
    const list = ['Foreign News'];
    expect(addName(list, 'FOREIGN  NEWS', [])).toBe(list);
    expect(addName(list, '   ', [])).toBe(list);
  });

  it('suggests what is not chosen yet, best match first', () => {
    const known = ['World', 'Foreign News', 'News', 'Newsletter'];
    expect(suggestNames('news', known, [])).toEqual(['News', 'Newsletter', 'Foreign News']);
    expect(suggestNames('', known, ['news'])).toEqual(['World', 'Foreign News', 'Newsletter']);
    expect(suggestNames('zz', known, [])).toEqual([]);
  });

  it('moves one item, or leaves the list', () => {
    const list = ['a', 'b', 'c'];
    expect(moved(list, 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(list, 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(list, 0, -1)).toBe(list);
    expect(moved(list, 2, 3)).toBe(list);
  });
});
