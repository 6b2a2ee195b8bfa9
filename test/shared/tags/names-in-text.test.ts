import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/story/block.ts';
import type { Tag } from '../../../shared/story/tag.ts';
import { knownNames } from '../../../shared/tags/known-names.ts';
import { createNameIndex } from '../../../shared/tags/name-index.ts';
import { NameCounter, weighNames } from '../../../shared/tags/names-in-text.ts';
import { JUDGED_TAGS, JUDGED_TEXTS } from './judged-texts.ts';

function counterFor(used: readonly Tag[], language: string): NameCounter {
  const shelf = createNameIndex();
  for (const { written, tag } of knownNames(used, language)) shelf.put(written, tag);
  return new NameCounter(shelf, language);
}

function found(text: string, used: readonly Tag[] = [], language = 'en'): readonly string[] {
  return [
    ...new Set(
      counterFor(used, language)
        .inText(text)
        .map(({ name }) => name),
    ),
  ];
}

const same = (a: string, b: string) => a.replace(/['’]/g, '’') === b.replace(/['’]/g, '’');

describe('names in a text', () => {
  it('finds what editors find, in five languages, and little else', () => {
    let right = 0;
    let offered = 0;
    let wanted = 0;
    const wrong: string[] = [];
    for (const judged of JUDGED_TEXTS) {
      const names = found(judged.text, JUDGED_TAGS, judged.language);
      const hits = names.filter((name) => judged.wanted.some((one) => same(one, name)));
      right += hits.length;
      offered += names.length;
      wanted += judged.wanted.length;
      if (hits.length < Math.max(names.length, judged.wanted.length))
        wrong.push(`${judged.text}: ${names.join(', ')}`);
    }
    expect(right / offered, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(right / wanted, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('takes the longest name at a place, and none within it', () => {
    const used: Tag[] = [
      { name: 'Sudan', kind: 'place' },
      { name: 'Sudan Doctors Network', kind: 'organisation' },
    ];
    expect(found('The Sudan Doctors Network met.', used)).toEqual(['Sudan Doctors Network']);
  });

  it('gives a country its code, or the tag that the library has for it under another of its names', () => {
    expect(counterFor([], 'en').inText('Talks in Sudan.')).toEqual([
      { name: 'Sudan', kind: 'place', code: 'iso3166:SD' },
    ]);
    expect(found('The UK agreed.', [{ name: 'Britain', kind: 'place' }])).toEqual(['Britain']);
    expect(found('Le Soudan accepte.', [{ name: 'Sudan', kind: 'place', code: 'iso3166:SD' }], 'fr')).toEqual(
      ['Sudan'],
    );
  });

  it('reads no code, and no sentence’s end as the inside of a name', () => {
    const counter = counterFor([], 'en');
    expect(counter.inBlock({ type: 'code', language: '', text: 'Sudan' })).toEqual([]);
    expect(found('We left Port. Louis stayed.', [{ name: 'Port Louis', kind: 'place' }])).toEqual([]);
    expect(found('They met in St. Petersburg.', [{ name: 'St Petersburg', kind: 'place' }])).toEqual([
      'St Petersburg',
    ]);
  });

  it('reads a block once', () => {
    const counter = counterFor([], 'en');
    const block: Block = { type: 'paragraph', children: [{ type: 'text', text: 'From Cairo.', marks: [] }] };
    expect(counter.inBlock(block)).toBe(counter.inBlock(block));
  });

  it('puts names of the headline first, then those that come most', () => {
    const tag = (name: string): Tag => ({ name, kind: 'place' });
    const inBody = [tag('Mali'), tag('Niger'), tag('Niger'), tag('Cairo'), tag('Chad')];
    expect(weighNames([tag('Cairo')], inBody).map((one) => [one.tag.name, one.times])).toEqual([
      ['Cairo', 2],
      ['Niger', 2],
      ['Mali', 1],
      ['Chad', 1],
    ]);
  });
});
