import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeQuery } from '../../../shared/search/complete-query.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { printQuery } from '../../../shared/search/print-query.ts';
import { isSearchDay, searchDay } from '../../../shared/search/search-day.ts';
import type { SearchQuery } from '../../../shared/search/search-query.ts';
import { foldedWords, searchTokens } from '../../../shared/search/search-tokens.ts';

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
    ['has:video', 'has:image, has:tk, has:deadline, has:embargo and has:correction', 0, 9],
    ['cairo "red sea', 'not closed', 6, 14],
    ['OR cairo', 'OR stands between', 0, 2],
    ['cairo OR', 'OR stands between', 6, 8],
    ['tag: cairo', 'tag: needs a value, as tag:Sudan', 0, 4],
    ['priority:9', '“9” is no priority, as 1, <3, 1-3 or urgent are', 0, 10],
    ['priority:>6', '“>6” is no priority', 0, 11],
    ['priority:x<3', '“x<3” is no priority', 0, 12],
    ['is:late', 'is:overdue only', 0, 7],
    ['lang:klingonese-', 'no language tag, as en, ar or pt-BR are', 0, 16],
    [
      'status:done',
      'only Pitch, Draft, In edit, Ready, Scheduled, Published, Corrected, Killed, Spiked and Archived',
      0,
      11,
    ],
    ['before:soon', 'as 2026-05-14, 2026-05, today or 7d (days ago) are', 0, 11],
    ['section:', 'section: needs a value, as section:"Foreign News"', 0, 8],
    ['place:', 'as place:Cairo', 0, 6],
    ['by:', 'as by:Bello', 0, 3],
    ['assignee:', 'as assignee:Bello', 0, 9],
    ['series:', 'as series:"Water wars"', 0, 7],
    ['collection:', 'as collection:Elections', 0, 11],
    ['status:', 'as status:ready', 0, 7],
    ['lang:', 'as lang:ar', 0, 5],
    ['before:', 'as before:2026-05', 0, 7],
    ['after:', 'as after:7d', 0, 6],
    ['has:', 'as has:image', 0, 4],
    ['is:', 'as is:overdue', 0, 3],
    ['priority:', 'as priority:1', 0, 9],
    ['a OR OR b', 'OR stands between two things to look for', 5, 7],
  ])('that is wrong says where: %s', (text, message, start, end) => {
    const parsed = parseQuery(text);
    expect(parsed).toMatchObject({ ok: false, problem: { start, end } });
    expect(parsed.ok || parsed.problem.message).toContain(message);
  });

  it.each([
    ['sta', 'status:rea', []],
    ['has', 'has:im', []],
    ['is', 'is:ov', []],
    ['day', 'before:2026-0', []],
    ['language', 'lang:a-', []],
    ['priority', 'priority:<', []],
  ])('that is still being written asks for nothing by half a %s', (_, text, clauses) => {
    expect(read(text, true)).toEqual(clauses);
    expect(parseQuery(`${text} `, { typing: true }).ok).toBe(false);
  });

  it.each(['status:don', 'has:vid', 'is:la'])(
    'that can become nothing is wrong while it is written: %s',
    (text) => {
      expect(parseQuery(text, { typing: true }).ok).toBe(false);
    },
  );

  it('takes its last word for a beginning once it has two letters and no closed quotation mark', () => {
    const last = (text: string) => read(text, true).at(-1)?.[0];
    expect(last('c')).toMatchObject({ text: 'c', prefix: false });
    expect(last('ca')).toMatchObject({ text: 'ca', prefix: true });
    expect(last('"red se')).toMatchObject({ text: 'red se', prefix: true });
    expect(last('"red sea"')).toMatchObject({ text: 'red sea', prefix: false });
    expect(last('tag:su')).toMatchObject({ text: 'su', prefix: true });
    expect(last('tag:s')).toMatchObject({ text: 's', prefix: false });
    expect(last('"red" "s*')).toMatchObject({ prefix: false });
    expect(read('ca', false)).toMatchObject([[{ prefix: false }]]);
    expect(read('tag:su* more', true)).toMatchObject([[{ text: 'su', prefix: true }], [{ text: 'more' }]]);
  });

  it('leaves out what has no letters', () => {
    expect(read('cairo tag:— "…" OR oslo')).toMatchObject([[{ text: 'cairo' }, { text: 'oslo' }]]);
  });

  it('knows its operators and their values in any case', () => {
    expect(read('TAG:Sudan Status:READY has:IMAGE is:Overdue AFTER:Today Lang:pt-BR')).toEqual([
      [{ kind: 'tag', not: false, text: 'Sudan', prefix: false }],
      [{ kind: 'status', not: false, status: 'ready' }],
      [{ kind: 'has', not: false, has: 'image' }],
      [{ kind: 'is', not: false, is: 'overdue' }],
      [{ kind: 'after', not: false, text: 'today' }],
      [{ kind: 'lang', not: false, text: 'pt-BR' }],
    ]);
  });

  it('takes or, "OR", -OR and OR* for words', () => {
    for (const text of ['a or b', 'a "OR" b', 'a -OR b', 'a OR* b']) expect(read(text), text).toHaveLength(3);
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

  it.each([
    '2026',
    '2026-05',
    '2026-12',
    '2026-05-14',
    '2026-10-30',
    '2026-01-31',
    'today',
    'Yesterday',
    '7d',
    '1234D',
  ])('may be written so: %s', (day) => {
    expect(isSearchDay(day)).toBe(true);
  });

  it.each([
    '26',
    '12026',
    '2026-13',
    '2026-00',
    '2026-5',
    '2026-05-32',
    '2026-05-00',
    '2026-05-1',
    '2026-',
    'x2026',
    '2026x',
  ])('are not written so: %s', (day) => {
    expect(isSearchDay(day)).toBe(false);
  });

  it.each(['d', '12345d', '7', '7days', 'x7d', '-1d', 'tomorrow', ''])('are not this either: %s', (day) => {
    expect(isSearchDay(day)).toBe(false);
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
    ['والقاهرة بالقاهرة للقاهرة فالقاهرة كالقاهرة', 'قاهره قاهره قاهره قاهره قاهره'],
    ['الم قال', 'الم قال'],
    ['東京タワーへ ไทย ລາວ ខ្មែរ', '東 京 タ ワ ー へ ไ ท ย ລ າ ວ ខ្ មែ រ'],
    ['မြန်မာ', 'မြ န် မာ'],
  ])('of “%s” are folded', (text, folded) => {
    expect(foldedWords(text)).toBe(folded);
  });

  it('stand where they say, a character of Chinese and both halves of ½ too', () => {
    expect(searchTokens('a 北京 ½')).toEqual([
      { token: 'a', start: 0, end: 1 },
      { token: '北', start: 2, end: 3 },
      { token: '京', start: 3, end: 4 },
      { token: '1', start: 5, end: 6 },
      { token: '2', start: 5, end: 6 },
    ]);
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
    collections: ['Elections'],
    assignees: ['Rami Haddad'],
    kickers: ['Analysis'],
    sources: ['Reuters'],
  } as const;
  const offered = (query: string) => completeQuery(query, query.length, names).map(({ text }) => text);

  it('offers operators, then their values, quoted where they need it', () => {
    expect(offered('cairo -s')).toEqual([
      'cairo -section:',
      'cairo -series:',
      'cairo -source:',
      'cairo -status:',
    ]);
    expect(offered('tag:su')).toEqual(['tag:Sudan ', 'tag:"South Sudan" ']);
    expect(offered('section:"for')).toEqual(['section:"Foreign News" ']);
    expect(offered('by:be')).toEqual(['by:"Amina Bello" ']);
    expect(offered('status:')).toHaveLength(8);
    expect(offered('series:wa')).toEqual(['series:"Water wars" ']);
    expect(offered('assignee:had')).toEqual(['assignee:"Rami Haddad" ']);
  });

  it.each([
    ['t', ['tag:']],
    ['p', ['place:', 'priority:']],
    ['A', ['assignee:', 'after:']],
    ['b', ['by:', 'before:']],
    ['-c', ['-collection:']],
    ['"t', []],
    ['-', []],
    ['t*', []],
  ])('offers for %s what it may begin: %j', (query, texts) => {
    expect(offered(query)).toEqual(texts);
  });

  it('says in words what each operator asks', () => {
    const said = 'tspbascslbaihpk'.split('').flatMap((letter) => completeQuery(letter, 1, names));
    const details = new Map(said.map(({ label, detail }) => [label, detail]));
    expect(Object.fromEntries(details)).toEqual({
      'tag:': 'has the tag',
      'section:': 'is in the section',
      'place:': 'is filed from',
      'by:': 'is written by',
      'assignee:': 'is with',
      'series:': 'is a part of the series',
      'collection:': 'is in the collection',
      'status:': 'has the status',
      'lang:': 'is in the language',
      'before:': 'is older than',
      'after:': 'is not older than',
      'is:': 'is overdue',
      'priority:': 'has the priority',
      'has:': 'holds a picture or a TK, or has a deadline, an embargo or a correction',
      'kicker:': 'has the kicker',
      'source:': 'comes from',
    });
  });

  it.each([
    ['place:kh', ['place:Khartoum ']],
    ['collection:el', ['collection:Elections ']],
    ['has:', ['has:image ', 'has:tk ', 'has:deadline ', 'has:embargo ', 'has:correction ']],
    ['is:o', ['is:overdue ']],
    ['before:', ['before:today ', 'before:yesterday ', 'before:7d ', 'before:30d ']],
    ['after:t', ['after:today ']],
    ['lang:a', []],
    [
      'priority:',
      [
        'priority:1 ',
        'priority:2 ',
        'priority:3 ',
        'priority:4 ',
        'priority:5 ',
        'priority:6 ',
        'priority:<3 ',
      ],
    ],
    ['status:in', ['status:in-edit ']],
    ['tag:udan', []],
    ['tag: ', []],
    ['tag:"Sudan"', []],
    ['tag:SUDAN', []],
    ['tag:"  su', ['tag:Sudan ', 'tag:"South Sudan" ']],
  ])('offers for %s the values %j', (query, texts) => {
    expect(offered(query)).toEqual(texts);
  });

  it('says beside a value what it is, and where the caret goes', () => {
    const query = 'tag:sou   cairo';
    expect(completeQuery(query, 7, names)).toEqual([
      { label: 'South Sudan', detail: 'place', text: 'tag:"South Sudan" cairo', caret: 18 },
    ]);
    expect(completeQuery('by:am', 5, names)).toEqual([
      { label: 'Amina Bello', detail: '', text: 'by:"Amina Bello" ', caret: 17 },
    ]);
    expect(completeQuery('is', 2, names)).toEqual([
      { label: 'is:', detail: 'is overdue', text: 'is:', caret: 3 },
    ]);
    const details = (text: string) => completeQuery(text, text.length, names).map(({ detail }) => detail);
    const labels = (text: string) => completeQuery(text, text.length, names).map(({ label }) => label);
    expect(labels('before:')).toEqual(['today', 'yesterday', '7d', '30d']);
    expect(details('before:')).toEqual(['', '', 'seven days ago', 'thirty days ago']);
    expect(details('priority:')[6]).toBe('more urgent than 3');
    expect(completeQuery('status:read', 11, null)[0]?.label).toBe('Ready');
  });

  it('offers eight at most, and no name before the names are known', () => {
    const many = { ...names, sections: Array.from({ length: 9 }, (_, at) => `Section ${at}`) };
    expect(completeQuery('section:', 8, many)).toHaveLength(8);
    for (const operator of ['tag', 'section', 'place', 'by', 'assignee', 'series', 'collection'])
      expect(completeQuery(`${operator}:`, operator.length + 1, null)).toEqual([]);
  });

  it('offers nothing for plain words, for what is written out, and where the caret is elsewhere', () => {
    expect(offered('cairo')).toEqual([]);
    expect(offered('tag:Sudan')).toEqual([]);
    expect(completeQuery('tag:su more', 11, names)).toEqual([]);
  });
});
