import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeQuery } from '../../../shared/search/complete-query.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { printQuery } from '../../../shared/search/print-query.ts';
import { searchDay } from '../../../shared/search/search-day.ts';
import type { SearchQuery } from '../../../shared/search/search-query.ts';
import { foldedWords } from '../../../shared/search/search-tokens.ts';

function read(text: string, typing = false): SearchQuery['clauses'] {
  const parsed = parseQuery(text, { typing });
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.query.clauses;
}

describe('a query', () => {
  it('is words, phrases, beginnings, what must not be there, and alternatives', () => {
    expect(read('cairo "red sea" port* -oslo ship OR “war ship”')).toEqual([
      [{ kind: 'words', not: false, text: 'cairo', prefix: false }],
      [{ kind: 'words', not: false, text: 'red sea', prefix: false }],
      [{ kind: 'words', not: false, text: 'port', prefix: true }],
      [{ kind: 'words', not: true, text: 'oslo', prefix: false }],
      [
        { kind: 'words', not: false, text: 'ship', prefix: false },
        { kind: 'words', not: false, text: 'war ship', prefix: false },
      ],
    ]);
  });

  it('is operators with values', () => {
    expect(
      read('tag:Sudan section:"Foreign News" -by:bello status:"in edit" lang:ar after:2026-05 has:TK'),
    ).toEqual([
      [{ kind: 'tag', not: false, text: 'Sudan', prefix: false }],
      [{ kind: 'section', not: false, text: 'Foreign News', prefix: false }],
      [{ kind: 'by', not: true, text: 'bello', prefix: false }],
      [{ kind: 'status', not: false, status: 'in-edit' }],
      [{ kind: 'lang', not: false, text: 'ar' }],
      [{ kind: 'after', not: false, text: '2026-05' }],
      [{ kind: 'has', not: false, has: 'tk' }],
    ]);
  });

  it.each([
    ['priority:2', 2, 2],
    ['priority:<3', 1, 2],
    ['priority:<=3', 1, 3],
    ['priority:>4', 5, 6],
    ['priority:>=4', 4, 6],
    ['priority:2-4', 2, 4],
    ['priority:4-2', 2, 4],
    ['priority:Urgent', 3, 3],
    ['priority:"can wait"', 6, 6],
  ])('asks for a stretch of priorities: %s', (text, from, to) => {
    expect(read(text)).toEqual([[{ kind: 'priority', not: false, from, to }]]);
    expect(read(printQuery({ clauses: read(text) }))).toEqual(read(text));
  });

  it('takes what is no operator for words', () => {
    expect(read('at 10:30 https://example.org')).toHaveLength(3);
    expect(read('— 🙂')).toEqual([]);
  });

  it.each([
    ['cairo status:done', 'There is no status “done”', 6, 17],
    ['before:soon', '“soon” is no day', 0, 11],
    ['has:video', 'has:image, has:tk, has:deadline and has:embargo', 0, 9],
    ['cairo "red sea', 'not closed', 6, 14],
    ['OR cairo', 'OR stands between', 0, 2],
    ['cairo OR', 'OR stands between', 6, 8],
    ['tag: cairo', 'tag: needs a value, as tag:Sudan', 0, 4],
    ['priority:9', '“9” is no priority, as 1, <3, 1-3 or urgent are', 0, 10],
    ['priority:>6', '“>6” is no priority', 0, 11],
    ['is:late', 'is:overdue only', 0, 7],
    ['lang:klingonese-', 'no language tag', 0, 16],
  ])('that is wrong says where: %s', (text, message, start, end) => {
    const parsed = parseQuery(text);
    expect(parsed).toMatchObject({ ok: false, problem: { start, end } });
    expect(parsed.ok || parsed.problem.message).toContain(message);
  });

  it('that is still being written may end anywhere, and its last word may go on', () => {
    const whole =
      'cairo OR "red sea" -oslo tag:"South Sudan" status:in-edit before:2026-05-14 has:image lang:ar';
    for (let end = 0; end <= whole.length; end++) {
      expect(parseQuery(whole.slice(0, end), { typing: true }), whole.slice(0, end)).toMatchObject({
        ok: true,
      });
    }
    expect(read('red se', true)).toMatchObject([[{ prefix: false }], [{ text: 'se', prefix: true }]]);
    expect(read('red se ', true)).toMatchObject([[{ prefix: false }], [{ prefix: false }]]);
  });

  it('reads back as it was written out', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(text, (written) => {
        const parsed = parseQuery(written);
        if (!parsed.ok) return;
        expect(read(printQuery(parsed.query))).toEqual(parsed.query.clauses);
      }),
      { examples: [['#"0'], ['by:a"b'], ['tag:x” more']] },
    );
  });
});

describe('days', () => {
  it('are told from now where they are not written out', () => {
    const now = Date.parse('2026-03-01T12:00:00Z');
    expect(['today', 'yesterday', '7d', '2026-02'].map((day) => searchDay(day, now))).toEqual([
      '2026-03-01',
      '2026-02-28',
      '2026-02-22',
      '2026-02',
    ]);
  });
});

describe('words', () => {
  it.each([
    ['The Café in São Tomé', 'the cafe in sao tome'],
    ['L’État d’urgence', 'l etat d urgence'],
    ['الحُكُومَة والحكومة حكومـة', 'حكومه حكومه حكومه'],
    ['إلى أنقرة آخر', 'الي انقره اخر'],
    ['Королёв', 'королев'],
    ['ＤＡＴＥＬＩＮＥ ½', 'dateline 1 2'],
    ['代表团抵达北京', '代 表 团 抵 达 北 京'],
    ['हिन्दी', 'हिन्दी'.normalize('NFKD')],
  ])('of “%s” are folded', (text, folded) => {
    expect(foldedWords(text)).toBe(folded);
  });
});

describe('completion', () => {
  const names = {
    sections: ['Foreign News', 'World'],
    tags: [
      { name: 'Sudan', kind: 'place' },
      { name: 'South Sudan', kind: 'place' },
    ],
    authors: ['Amina Bello'],
    places: ['Khartoum'],
    series: ['Water wars'],
    collections: [],
    assignees: ['Rami Haddad'],
  } as const;
  const offered = (query: string) => completeQuery(query, query.length, names).map(({ text }) => text);

  it('offers operators, then their values, quoted where they need it', () => {
    expect(offered('cairo -s')).toEqual(['cairo -section:', 'cairo -series:', 'cairo -status:']);
    expect(offered('tag:su')).toEqual(['tag:Sudan ', 'tag:"South Sudan" ']);
    expect(offered('section:"for')).toEqual(['section:"Foreign News" ']);
    expect(offered('by:be')).toEqual(['by:"Amina Bello" ']);
    expect(offered('status:')).toHaveLength(8);
    expect(offered('series:wa')).toEqual(['series:"Water wars" ']);
    expect(offered('assignee:had')).toEqual(['assignee:"Rami Haddad" ']);
  });

  it('offers nothing for plain words, for what is written out, and where the caret is elsewhere', () => {
    expect(offered('cairo')).toEqual([]);
    expect(offered('tag:Sudan')).toEqual([]);
    expect(completeQuery('tag:su more', 11, names)).toEqual([]);
  });
});
