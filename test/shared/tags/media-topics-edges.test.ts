import { describe, expect, it } from 'vitest';
import { readMediaTopics } from '../../../shared/tags/read-media-topics.ts';

const read = (...conceptSet: readonly unknown[]) => readMediaTopics({ conceptSet }, 'pt-BR');
const concept = (number: number, change: object = {}) => ({
  qcode: `medtop:${number}`,
  prefLabel: { 'en-GB': `topic ${number}` },
  ...change,
});
const name = (prefLabel: object) => read(concept(1, { prefLabel }))?.topics[0]?.name;

describe('the name of a topic', () => {
  it.each([
    [{ 'en-GB': 'vote', pt: 'voto', 'pt-br': 'votação' }, 'votação'],
    [{ 'en-GB': 'vote', 'PT-PT': 'voto de lá', PT: 'voto' }, 'voto'],
    [{ 'en-GB': 'vote', 'PT-PT': 'voto de lá' }, 'voto de lá'],
    [{ fr: 'vote en France', 'en-US': 'ballot', en: 'vote', 'en-GB': 'British vote' }, 'British vote'],
    [{ fr: 'vote en France', 'en-US': 'ballot', en: 'vote' }, 'vote'],
    [{ fr: 'vote en France', 'en-US': 'ballot' }, 'ballot'],
    [{ fr: 'vote en France', de: 'Wahl' }, 'vote en France'],
    [{ pt: ' a \u0000\n b ' }, 'a b'],
    [{ pt: 'x'.repeat(200) }, 'x'.repeat(200)],
  ])('of %j', (labels, expected) => {
    expect(name(labels)).toBe(expected);
  });

  it.each([[{}], [{ pt: ' \n' }], [{ pt: 'x'.repeat(201) }]])('is none of %j', (labels) => {
    expect(name(labels)).toBeUndefined();
  });
});

describe('the code of a topic', () => {
  it.each([
    [{ qcode: 'medtop:1' }, 'medtop:1'],
    [{ qcode: 'no code', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000001' }, 'medtop:20000001'],
    [{ qcode: undefined, uri: 'http://cv.iptc.org/newscodes/mediatopic/20000001/' }, 'medtop:20000001'],
    [{ qcode: undefined, uri: 'http://cv.iptc.org/newscodes/genre/Analysis' }, 'genre:Analysis'],
    [{ qcode: undefined, uri: 'http://cv.iptc.org/newscodes/genre' }, undefined],
    [{ qcode: undefined, uri: 'http://cv.iptc.org/newscodes/genre/a/b' }, undefined],
    [{ qcode: undefined, uri: 'http://cv.iptc.org/other/genre/a' }, undefined],
    [{ qcode: undefined, uri: 'http://cv.iptc.org/newscodes/GENRE/a' }, undefined],
    [{ qcode: undefined }, undefined],
  ])('that is %j', (change, code) => {
    expect(read(concept(1, change))?.topics[0]?.code).toBe(code);
  });
});

describe('a list of topics', () => {
  it('leaves out those that are retired, and counts them', () => {
    const retired = ['2019-03-01', true, 1].map((value, at) => concept(at, { retired: value }));
    const kept = [undefined, null, false, ''].map((value, at) => concept(10 + at, { retired: value }));
    const found = read(...retired, ...kept);
    expect(found?.retired).toBe(3);
    expect(found?.topics.map(({ code }) => code)).toEqual([
      'medtop:10',
      'medtop:11',
      'medtop:12',
      'medtop:13',
    ]);
    expect(read(...retired)).toBeNull();
  });

  it('has the first of two with one code', () => {
    const found = read(concept(1), concept(1, { prefLabel: { pt: 'outro' } }), concept(2));
    expect(found?.topics.map((topic) => topic.name)).toEqual(['topic 1', 'topic 2']);
  });

  it('knows wider ones by code or address, past those that are not there', () => {
    const found = read(
      concept(1),
      concept(2, { broader: 'medtop:1', uri: 'http://cv.iptc.org/newscodes/mediatopic/2' }),
      concept(3, { broader: ['medtop:99', 'http://cv.iptc.org/newscodes/mediatopic/2'] }),
      concept(4, { broader: ['medtop:99'] }),
      concept(5, { broader: [] }),
      concept(6, { broader: 'medtop:6' }),
    );
    expect(found?.topics.map(({ path }) => path)).toEqual([
      [],
      ['topic 1'],
      ['topic 1', 'topic 2'],
      [],
      [],
      [],
    ]);
  });

  it('goes up no more than twenty steps', () => {
    const chain = Array.from({ length: 30 }, (_, at) =>
      concept(at, at === 0 ? {} : { broader: `medtop:${at - 1}` }),
    );
    const paths = read(...chain)?.topics.map(({ path }) => path.length);
    expect(paths?.slice(18, 23)).toEqual([18, 19, 20, 20, 20]);
  });

  it('is read past what is no concept, and stops at as many as a library keeps', () => {
    expect(read(7, null, { prefLabel: 'x' }, concept(1))?.topics).toHaveLength(1);
    const many = Array.from({ length: 20_001 }, (_, at) => concept(at));
    expect(read(...many)?.topics).toHaveLength(20_000);
  });
});
