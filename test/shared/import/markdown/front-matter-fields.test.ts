import { describe, expect, it } from 'vitest';
import { markdownToStory } from '../../../../shared/import/markdown/markdown-to-story.ts';
import { emptyFields } from '../../../../shared/story/story.ts';

const fields = (matter: string) => markdownToStory(`---\n${matter}\n---\nx`, { language: 'nl' }).fields;
const free = (...names: readonly string[]) => names.map((name) => ({ name, kind: 'free' }));

/** Keys of a field, a value that they may have, and what it is read as. */
const KEYS: readonly (readonly [keys: string, value: string, field: string, read: unknown])[] = [
  ['headline title', 'Talks resume', 'headline', 'Talks resume'],
  ['standfirst description excerpt summary', 'A third round', 'standfirst', 'A third round'],
  ['slug', 'talks', 'slug', 'talks'],
  ['sections section categories category', 'World', 'sections', ['World']],
  ['tags tag keywords', '[Egypt, Sudan]', 'tags', free('Egypt', 'Sudan')],
  ['authors author byline', 'Amina Bello', 'authors', ['Amina Bello']],
  ['dateline', 'Cairo', 'dateline', { place: 'Cairo', date: null }],
  ['date published publishDate pubDate', '2026-01-28', 'date', '2026-01-28'],
  ['updated lastmod modified', '2026-01-28', 'updated', '2026-01-28'],
  ['status', 'ready', 'status', 'ready'],
  ['language lang locale', 'pt_BR', 'language', 'pt-BR'],
  ['canonical canonical_url canonicalUrl', 'https://a.org/t', 'canonical', 'https://a.org/t'],
  ['image cover featured_image', 'media/a.png', 'image', 'a.png'],
  ['series', 'The war', 'series', 'The war'],
  ['collections', '[Best]', 'collections', ['Best']],
  ['slugline', 'SUDAN-TALKS', 'slugline', 'SUDAN-TALKS'],
  ['assignee', 'Li Wei', 'assignee', 'Li Wei'],
  ['deadline', '2026-01-28T10:00:00Z', 'deadline', '2026-01-28T10:00:00Z'],
  ['embargo', '2026-01-28T10:00:00Z', 'embargo', '2026-01-28T10:00:00Z'],
  ['priority', '2', 'priority', 2],
  ['word_target', '800', 'wordTarget', 800],
  ['note', '"a\\nb"', 'note', 'a\nb'],
  ['follows', 'talks-0001', 'follows', 'talks-0001'],
  ['related', '{pinned: [talks-0001]}', 'related', { pinned: ['talks-0001'], excluded: [] }],
];
const ONE_BY_ONE = KEYS.flatMap(([keys, value, field, read]) =>
  keys.split(' ').map((key) => [key, value, field, read] as const),
);

describe('the front matter', () => {
  it.each(ONE_BY_ONE)('key %s, with %s, is the field %s', (key, value, field, read) => {
    expect(fields(`${key}: ${value}`)).toEqual({ ...emptyFields('nl'), [field]: read });
  });

  it('has the first of several keys that can be used, and keeps the others', () => {
    expect(fields('title: First\nheadline: Second\n')).toMatchObject({
      headline: 'Second',
      extra: { title: 'First' },
    });
    expect(fields('headline: ""\ntitle: Talks\nlang: null\n')).toMatchObject({
      headline: 'Talks',
      language: 'nl',
      extra: {},
    });
    expect(fields('date: soon\npublished: 2026-01-28')).toMatchObject({
      date: '2026-01-28',
      extra: { imported_date: 'soon' },
    });
  });

  it('may have numbers where a text is meant, and nothing else', () => {
    expect(fields('title: 2026')).toMatchObject({ headline: '2026' });
    expect(fields('title: [a]\nslug: {a: b}\nnote: true')).toMatchObject({
      headline: '',
      extra: { imported_title: ['a'], imported_slug: { a: 'b' }, imported_note: true },
    });
  });

  it.each([
    ['Egypt, Sudan', ['Egypt', 'Sudan']],
    ['Egypt,Sudan', ['Egypt,Sudan']],
    ['[Egypt, Egypt, 2026]', ['Egypt', '2026']],
    ['[{name: Egypt}, Sudan]', ['Egypt', 'Sudan']],
    ['2026', ['2026']],
    ['{name: Egypt}', ['Egypt']],
  ])('has names in the form %s', (value, names) =>
    expect(fields(`authors: ${value}`).authors).toEqual(names),
  );

  it.each(['[Egypt, [Sudan]]', '[Egypt, {nom: Sudan}]', '[{name: 7}]', '[true]'])(
    'keeps names of which one is none: %s',
    (value) => {
      const { authors, extra } = fields(`authors: ${value}`);
      expect(authors).toEqual([]);
      expect(Object.keys(extra)).toEqual(['imported_authors']);
    },
  );

  it('says the kinds and codes of tags', () => {
    const tags = 'tags: [Egypt, Sudan, toString]\n';
    expect(fields(`${tags}tag_kinds: {Egypt: place}\ntag_codes: {Sudan: "iptc:1"}`)).toMatchObject({
      tags: [
        { name: 'Egypt', kind: 'place' },
        { name: 'Sudan', kind: 'free', code: 'iptc:1' },
        { name: 'toString', kind: 'free' },
      ],
      extra: {},
    });
    expect(fields(`${tags}tag_kinds: {Egypt: town}\ntag_codes: [Sudan]`)).toMatchObject({
      tags: free('Egypt', 'Sudan', 'toString'),
      extra: { imported_tag_kinds: { Egypt: 'town' }, imported_tag_codes: ['Sudan'] },
    });
    expect(fields(`${tags}tag_kinds: [place]\ntag_codes: {Sudan: 7}`)).toMatchObject({
      tags: free('Egypt', 'Sudan', 'toString'),
      extra: { imported_tag_kinds: ['place'], imported_tag_codes: { Sudan: 7 } },
    });
  });

  it.each([
    ['{place: Cairo, date: 2026-01-28}', { place: 'Cairo', date: '2026-01-28' }],
    ['{place: Cairo}', { place: 'Cairo', date: null }],
    ['{date: 2026-01-28T23:00:00-05:00}', { place: '', date: '2026-01-28' }],
    ['{place: Cairo, date: null}', { place: 'Cairo', date: null }],
    ['{place: 7}', { place: '7', date: null }],
  ])('has a dateline in the form %s', (value, dateline) =>
    expect(fields(`dateline: ${value}`)).toMatchObject({ dateline, extra: {} }),
  );

  it.each([
    '{place: Cairo, date: soon}',
    '{place: Cairo, hour: 3}',
    '{place: [a]}',
    '[Cairo]',
    '7',
    `"${'x'.repeat(20_000)}"`,
  ])('keeps a dateline that it cannot use: %.40s', (value) => {
    const { dateline, extra } = fields(`dateline: ${value}`);
    expect(dateline).toEqual({ place: '', date: null });
    expect(Object.keys(extra)).toEqual(['imported_dateline']);
  });

  it.each([
    'related: {pinned: [x]}',
    'related: talks-0001',
    'status: Ready',
    'status: 7',
    'priority: 9',
    'word_target: 0',
  ])('keeps what has another form: %s', (line) => {
    const key = line.slice(0, line.indexOf(':'));
    expect(Object.keys(fields(line).extra)).toEqual([`imported_${key}`]);
  });

  it('keeps unknown keys as they are, those of that name aside that mean something to programs', () => {
    const matter = 'layout: post\nlist: [1, {__proto__: 2}]\nnull_key: null\nnested: {__proto__: {a: 1}}';
    expect(fields(matter).extra).toEqual({
      layout: 'post',
      list: [1, { imported___proto__: 2 }],
      null_key: null,
      nested: { imported___proto__: { a: 1 } },
    });
  });
});
