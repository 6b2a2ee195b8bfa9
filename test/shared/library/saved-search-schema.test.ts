import { describe, expect, it } from 'vitest';
import { NEWEST_FIRST } from '../../../shared/library/arrangement.ts';
import { MOST_SEARCHES, savedSearchesSchema } from '../../../shared/library/saved-search-schema.ts';

const SEARCH = { id: 'due-today-1', name: 'Due today', query: 'due:today', arrangement: NEWEST_FIRST };
const isSound = (change: object) => savedSearchesSchema.safeParse([{ ...SEARCH, ...change }]).success;

describe('saved searches', () => {
  it('are kept as the desk gave them', () => {
    expect(savedSearchesSchema.parse([SEARCH, { ...SEARCH, query: '' }])).toEqual([
      SEARCH,
      { ...SEARCH, query: '' },
    ]);
    expect(isSound({ id: 'x'.repeat(64), name: 'x'.repeat(200), query: 'x'.repeat(1000) })).toBe(true);
  });

  it.each([
    [{ id: '' }],
    [{ id: 'x'.repeat(65) }],
    [{ id: 'Due today' }],
    [{ id: '../x' }],
    [{ id: 'x\n' }],
    [{ name: '' }],
    [{ name: 'x'.repeat(201) }],
    [{ name: 'Due\ntoday' }],
    [{ query: 'due:\ttoday' }],
    [{ query: 'x'.repeat(1001) }],
    [{ arrangement: {} }],
    [{ more: 1 }],
  ])('with %j are refused', (change) => {
    expect(isSound(change)).toBe(false);
  });

  it('are at most two hundred', () => {
    expect(MOST_SEARCHES).toBe(200);
    const many = (count: number) => Array.from({ length: count }, () => SEARCH);
    expect(savedSearchesSchema.safeParse(many(200)).success).toBe(true);
    expect(savedSearchesSchema.safeParse(many(201)).success).toBe(false);
  });

  it('with a control character are told so, and with a strange id too', () => {
    const said = (change: object) =>
      savedSearchesSchema.safeParse([{ ...SEARCH, ...change }]).error?.issues.map(({ message }) => message);
    expect(said({ name: 'Due\ntoday' })).toEqual(['holds a control character']);
    expect(said({ id: 'Due' })).toEqual(['is not an id']);
  });
});
