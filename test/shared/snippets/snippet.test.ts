import { describe, expect, it } from 'vitest';
import {
  isTrigger,
  MOST_SNIPPETS,
  placesToFill,
  SHIPPED_SNIPPETS,
  snippetFileSchema,
  snippetSchema,
} from '../../../shared/snippets/snippet.ts';
import { findTks } from '../../../shared/story/tk.ts';

const SNIPPET = { id: 'credit-2', name: 'Reporting credit', trigger: 'credit', text: 'By {{name}}' };
const file = (snippets: readonly object[]) => ({ format: 'dateline-snippets', version: 1, snippets });
const said = (change: object) =>
  snippetSchema.safeParse({ ...SNIPPET, ...change }).error?.issues.map(({ message }) => message);

describe('a snippet', () => {
  it('may be as long as these, and do without a trigger', () => {
    for (const change of [
      {},
      { trigger: '' },
      { trigger: 'x'.repeat(40) },
      { id: 'x'.repeat(60), name: 'x'.repeat(100), text: 'x'.repeat(20_000) },
    ])
      expect(snippetSchema.parse({ ...SNIPPET, ...change })).toEqual({ ...SNIPPET, ...change });
  });

  it.each([
    [{ id: '' }],
    [{ id: 'x'.repeat(61) }],
    [{ id: 'Credit' }],
    [{ id: 'x\n' }],
    [{ id: ' x' }],
    [{ name: '' }],
    [{ name: 'x'.repeat(101) }],
    [{ trigger: 'two words' }],
    [{ trigger: 'x'.repeat(41) }],
    [{ text: '' }],
    [{ text: 'x'.repeat(20_001) }],
    [{ more: 1 }],
  ])('with %j is refused', (change) => {
    expect(snippetSchema.safeParse({ ...SNIPPET, ...change }).success).toBe(false);
  });

  it('that is refused says why', () => {
    expect(said({ id: 'Credit' })).toEqual(['is not an id']);
    expect(said({ name: '\tCredit' })).toEqual(['holds a control character']);
    expect(said({ name: 'Credit\t' })).toEqual(['holds a control character']);
    expect(JSON.stringify(snippetSchema.safeParse({ ...SNIPPET, trigger: 'a b' }).error?.issues)).toContain(
      'is not one word',
    );
  });

  it.each([
    ['corr', true],
    ['٢مصدر', true],
    ['co-rr_2', true],
    ['é', true],
    ['ภาษาไทย', true],
    ['', false],
    ['-corr', false],
    ['_corr', false],
    ['co rr', false],
    ['corr!', false],
    ['corr\n', false],
  ])('can be called up by %j: %s', (word, can) => {
    expect(isTrigger(word)).toBe(can);
  });
});

describe('the file of snippets', () => {
  it('says what it is, and holds at most five hundred', () => {
    expect(MOST_SNIPPETS).toBe(500);
    const many = (count: number) => file(Array.from({ length: count }, () => SNIPPET));
    expect(snippetFileSchema.parse(file([SNIPPET]))).toEqual(file([SNIPPET]));
    expect(snippetFileSchema.safeParse(many(500)).success).toBe(true);
    expect(snippetFileSchema.safeParse(many(501)).success).toBe(false);
    for (const change of [{ format: 'other' }, { format: '' }, { version: 2 }, { more: 1 }])
      expect(snippetFileSchema.safeParse({ ...file([]), ...change }).success).toBe(false);
  });
});

describe('the snippets that a library begins with', () => {
  it('are sound, and each is called up by a word of its own', () => {
    expect(snippetFileSchema.parse(file(SHIPPED_SNIPPETS)).snippets).toEqual(SHIPPED_SNIPPETS);
    expect(SHIPPED_SNIPPETS.map(({ id, name, trigger }) => [id, name, trigger])).toEqual([
      ['correction', 'Correction note', 'corr'],
      ['credit', 'Reporting credit', 'credit'],
      ['no-reply', 'No reply to questions', 'noreply'],
    ]);
  });

  it('become what the desk writes, with a mark at each place to fill', () => {
    expect(SHIPPED_SNIPPETS.map(({ text }) => placesToFill(text))).toEqual([
      '*Correction, [TK date]: An earlier version of this story said that [TK what was wrong]. In fact, ' +
        '[TK what is right].*',
      '*Reporting by [TK name] in [TK place]; editing by [TK editor].*',
      '[TK Who] did not reply to questions about [TK subject] by [TK time].',
    ]);
  });
});

describe('a place to fill', () => {
  it.each([
    ['{{ name }} said', '[TK name] said'],
    ['{{a}}{{b}}', '[TK a][TK b]'],
    [`{{${'x'.repeat(80)}}}`, `[TK ${'x'.repeat(80)}]`],
    [`{{${'x'.repeat(81)}}}`, `{{${'x'.repeat(81)}}}`],
    ['{{}}', '{{}}'],
    ['{{  }}', '{{  }}'],
    ['{{two\nlines}}', '{{two\nlines}}'],
    ['{one}', '{one}'],
  ])('%j becomes %j', (text, filled) => {
    expect(placesToFill(text)).toBe(filled);
  });

  it('is found again as what is to come', () => {
    expect(findTks(placesToFill('By {{name}} in {{place}}'))).toHaveLength(2);
  });
});
