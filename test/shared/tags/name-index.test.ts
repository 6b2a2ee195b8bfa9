import { describe, expect, it } from 'vitest';
import type { Tag, TagKind } from '../../../shared/story/tag.ts';
import { createNameIndex, isAcronymIn, type NameIndex } from '../../../shared/tags/name-index.ts';
import { namesInLine } from '../../../shared/tags/names-in-line.ts';

const tag = (name: string, kind: TagKind = 'place'): Tag => ({ name, kind });

function shelfOf(...names: readonly (string | Tag)[]): NameIndex {
  const shelf = createNameIndex();
  for (const name of names) {
    const own = typeof name === 'string' ? tag(name) : name;
    shelf.put(own.name, own);
  }
  return shelf;
}

/** What is found of a line, as it stands there. */
function found(line: string, shelf: NameIndex, language = 'en'): readonly string[] {
  return namesInLine(line, shelf, language).map(({ start, end }) => line.slice(start, end));
}

describe('names by their first word', () => {
  it('are there the longest first, and of two that are the same the first', () => {
    const shelf = shelfOf('Sudan', 'Sudan Doctors Network', 'Sudan News');
    shelf.put('SUDAN', tag('Another'));
    expect(shelf.from('sudan').map((name) => name.tag.name)).toEqual([
      'Sudan Doctors Network',
      'Sudan News',
      'Sudan',
    ]);
    expect(shelf.from('doctors')).toEqual([]);
  });

  it('are left out where they have no words, or one letter or two', () => {
    const shelf = shelfOf('…', 'Al', 'Ko', 'Да', 'UN', 'El Al', 'Ira');
    expect(['al', 'ko', 'да'].map((word) => shelf.from(word).length)).toEqual([0, 0, 0]);
    expect(['un', 'el', 'ira'].map((word) => shelf.from(word).length)).toEqual([1, 1, 1]);
    expect(found('In 서울.', shelfOf('서울'))).toEqual(['서울']);
  });

  it('say where a text has to write capitals: in names, and not in subjects', () => {
    const [place] = shelfOf('Port of Spain').from('port');
    expect(place?.capitals).toEqual([true, false, true]);
    expect(shelfOf(tag('Grain Trade', 'topic')).from('grain')[0]?.capitals).toEqual([false, false]);
    expect(shelfOf(tag('Grain Trade', 'free')).from('grain')[0]?.capitals).toEqual([false, false]);
    expect(shelfOf(tag('Lina Haddad', 'person')).from('lina')[0]?.capitals).toEqual([true, true]);
  });

  it.each([
    ['UN', true],
    ['G20', true],
    ['U.S.A.', true],
    ['UNESCO', true],
    ['UNICEFX', false],
    ['Un', false],
    ['uN', false],
    ['U', false],
    ['20G', false],
    ['UN and', false],
  ])('%j is written in capitals alone: %s', (name, isOne) => {
    expect(isAcronymIn(name)).toBe(isOne);
  });
});

describe('names in a line', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['where they stand', 'From Cairo to Goma, via Cairo.', ['Cairo', 'Goma'], ['Cairo', 'Goma', 'Cairo']],
    ['not in small letters', 'They ate turkey in Turkey.', ['Turkey'], ['Turkey']],
    [
      'with their accents or without',
      'São Paulo, Sao Paulo, Cote d’Ivoire',
      ['Sao Paulo', "Côte d'Ivoire"],
      ['São Paulo', 'Sao Paulo', 'Cote d’Ivoire'],
    ],
    [
      'parted by a hyphen',
      'In Port-Sudan and Port\u2011Sudan',
      ['Port Sudan'],
      ['Port-Sudan', 'Port\u2011Sudan'],
    ],
    ['not parted by a comma or a dash', 'Port, Sudan; Port — Sudan', ['Port Sudan'], []],
    [
      'parted by a full stop behind an abbreviation',
      'St. Louis, St.Louis',
      ['St Louis'],
      ['St. Louis', 'St.Louis'],
    ],
    ['not parted by the end of a sentence', 'To Port. Louis left.', ['Port Louis'], []],
    ['of which a line has only the beginning', 'Port', ['Port Sudan'], []],
    [
      'of which a shorter one is there',
      'South Korea and South Africa',
      ['South Korea', 'South'],
      ['South Korea', 'South'],
    ],
    ['as acronyms in capitals alone', 'The UN told un homme', ['UN'], ['UN']],
    ['no acronym where all is in capitals', 'JOIN US NOW', ['US'], []],
    ['an acronym that is all of a line', 'US', ['US'], ['US']],
    ['a name where all is in capitals', 'TALKS IN CAIRO', ['Cairo'], ['CAIRO']],
    ['an acronym in a script without capitals', '北京 UN', ['UN'], ['UN']],
  ])('are found %s', (_, line, names, there) => {
    expect(found(line, shelfOf(...names))).toEqual(there);
  });

  it('are subjects in whatever letters', () => {
    const shelf = shelfOf(tag('Grain Trade', 'topic'), tag('refugees', 'free'));
    expect(found('The grain trade. Refugees wait.', shelf)).toEqual(['grain trade', 'Refugees']);
  });

  it('are those of people where a city is called like them', () => {
    const shelf = shelfOf(
      'Jordan',
      'Chad',
      'Georgia',
      'Paris',
      'Sydney',
      'Santiago',
      'Israel',
      'Victoria',
      'Cairo',
    );
    const names = ['Jordan', 'Chad', 'Georgia', 'Paris', 'Sydney', 'Santiago', 'Israel', 'Victoria'];
    for (const name of names) {
      expect(found(`They met ${name} Miller there.`, shelf), name).toEqual([]);
      expect(found(`The actor Michael ${name} left.`, shelf), name).toEqual([]);
      expect(found(`They went to ${name}.`, shelf), name).toEqual([name]);
    }
    expect(found('They met Cairo Miller there.', shelf)).toEqual(['Cairo']);
    expect(found('In Jordan, the price doubled.', shelf)).toEqual(['Jordan']);
    expect(found('He left. In Jordan, the price doubled.', shelf)).toEqual(['Jordan']);
    expect(found('“From Jordan!”', shelf)).toEqual(['Jordan']);
    expect(found('Michael Jordan left.', shelf)).toEqual([]);
    expect(found('The UN Jordan office', shelf)).toEqual(['Jordan']);
    expect(found('Jordan: UN leaves', shelf)).toEqual(['Jordan']);
    expect(found('Michael, Jordan and Chad, Miller', shelf)).toEqual(['Jordan', 'Chad']);
    expect(found('Michael Jordan', shelfOf(tag('Jordan', 'organisation')))).toEqual(['Jordan']);
  });

  it('are places only behind a word for it where they are something else as well', () => {
    const shelf = createNameIndex();
    shelf.put('Reading', tag('Reading'), true);
    shelf.put('Jackson', tag('Jackson'), true);
    for (const word of ['in', 'near', 'outside', 'around', 'at', 'à', 'en', 'em', 'nach', 'bei', 'a', 'In'])
      expect(found(`It was ${word} Reading, then.`, shelf), word).toEqual(['Reading']);
    expect(found('Reading glasses', shelf)).toEqual([]);
    expect(found('the Reading festival', shelf)).toEqual([]);
    expect(found('in, Reading', shelf)).toEqual([]);
    expect(found('in Jackson Hole', shelf)).toEqual([]);
    expect(found('in Jackson, Hole', shelf)).toEqual(['Jackson']);
    expect(found('in Jackson today', shelf)).toEqual(['Jackson']);
  });

  it('are found in Arabic behind the particles that are written to them', () => {
    const shelf = shelfOf('السودان', 'مصر', 'القاهرة');
    for (const particle of ['و', 'ف', 'ب', 'ك', 'وب', 'فب', 'وك', 'فك'])
      expect(found(`${particle}السودان`, shelf, 'ar'), particle).toEqual([`${particle}السودان`]);
    for (const word of ['لمصر', 'ومصر', 'وبمصر', 'فلمصر', 'وللسودان', 'للسودان'])
      expect(found(word, shelf, 'ar'), word).toEqual([word]);
    expect(found('سالسودان', shelf, 'ar')).toEqual([]);
  });

  it('are found in German in the genitive, and there alone', () => {
    const shelf = shelfOf('Sudan', 'Mali', 'Oma');
    expect(found('Sudans Armee, Malis Heer', shelf, 'de')).toEqual(['Sudans', 'Malis']);
    expect(found('Sudans Armee', shelf, 'DE-at')).toEqual(['Sudans']);
    expect(found('Sudans army', shelf, 'en')).toEqual([]);
    expect(found('Sudans', shelf, 'den')).toEqual([]);
  });

  it('are told by their tags', () => {
    expect(namesInLine('To Cairo', shelfOf('Cairo'), 'en')).toEqual([
      { tag: tag('Cairo'), start: 3, end: 8 },
    ]);
  });
});
