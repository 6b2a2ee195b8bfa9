import { describe, expect, it } from 'vitest';
import { hunspellDictionary } from '../../../../electron/spelling/hunspell/hunspell-dictionary.ts';

const dictionary = (aff: string, dic: string) =>
  hunspellDictionary({ name: 'xx.aff', content: aff }, { name: 'xx.dic', content: dic });

/** Those of some words that a dictionary knows. */
function known(aff: string, dic: string, words: string): string {
  const { has } = dictionary(aff, dic);
  return words.split(' ').filter(has).join(' ');
}

const BENT = `
# a comment
SFX S Y 3
SFX S 0 s [^sy]
SFX S y ies [^aeiou]y
SFX S 0 es s # another
PFX U Y 1
PFX U 0 un .
PFX R N 1
PFX R 0 re .
`;

describe('the words of a Hunspell dictionary', () => {
  it.each([
    [
      'endings, each behind its letters',
      BENT,
      '3\ncity/S\nword/S\nbus/S',
      'cities citys words bus buses busies',
      'cities words bus buses',
    ],
    ['beginnings', BENT, 'tie/U', 'tie untie untied retie', 'tie untie'],
    [
      'both at once where both cross',
      BENT,
      'lock/US\nwork/RS',
      'unlocks relocks rework works reworks',
      'unlocks rework works',
    ],
    [
      'what ends a word without adding to it',
      'SFX A Y 1\nSFX A e 0 .',
      'mange/A',
      'mange mang man',
      'mange mang',
    ],
    [
      'endings behind endings that allow them',
      'SFX A Y 1\nSFX A 0 ler/B .\nSFX B Y 1\nSFX B 0 in .',
      'ev/A',
      'ev evler evlerin evin',
      'ev evler evlerin',
    ],
    ['no ending twice over', 'SFX S Y 1\nSFX S 0 s .', 'cat/S', 'cat cats catss', 'cat cats'],
    [
      'an ending that brings a beginning',
      'SFX A Y 1\nSFX A 0 t/P .\nPFX P Y 1\nPFX P 0 ge .',
      'frag/A',
      'fragt gefragt gefrag',
      'fragt gefragt',
    ],
    [
      'flags of two letters',
      'FLAG long\nSFX Aa Y 1\nSFX Aa 0 a .\nSFX Ab Y 1\nSFX Ab 0 b .',
      'x/AaAb\ny/Ab',
      'xa xb ya yb',
      'xa xb yb',
    ],
    [
      'flags that are numbers',
      'FLAG num\nSFX 12 Y 1\nSFX 12 0 a .\nSFX 1 Y 1\nSFX 1 0 b .',
      'x/12\ny/1,12',
      'xa xb ya yb',
      'xa ya yb',
    ],
    [
      'flags by their number in a list',
      'AF 2\nAF AB\nAF B\nSFX A Y 1\nSFX A 0 a .\nSFX B Y 1\nSFX B 0 b .',
      'x/1\ny/2',
      'xa xb ya yb',
      'xa xb yb',
    ],
    ['words that need an affix', 'NEEDAFFIX N\nSFX A Y 1\nSFX A 0 a .', 'am/NA', 'am ama', 'ama'],
    ['forbidden words', 'FORBIDDENWORD !\nSFX A Y 1\nSFX A 0 s .', 'foot/A\nfoots/!', 'foot foots', 'foot'],
    [
      'affixes at both ends or at none',
      'CIRCUMFIX X\nPFX A Y 1\nPFX A 0 leg/X .\nSFX B Y 2\nSFX B 0 bb/XA .\nSFX B 0 ob .',
      'nagy/B',
      'nagyob legnagybb nagybb legnagy',
      'nagyob legnagybb',
    ],
    [
      'compounds',
      'COMPOUNDFLAG C\nCOMPOUNDMIN 3',
      'haus/C\ntür/C\nalt',
      'haustür haushaustür türalt alttür',
      'haustür haushaustür',
    ],
    [
      'compounds by place, joined by an s',
      'COMPOUNDBEGIN B\nCOMPOUNDEND E\nCOMPOUNDPERMITFLAG P\nONLYINCOMPOUND O\nSFX S Y 1\nSFX S 0 s/PO .',
      'arbeit/BS\nzeit/E',
      'arbeitzeit arbeitszeit arbeits zeitarbeit',
      'arbeitzeit arbeitszeit',
    ],
    [
      'compounds that are no mistake for a word',
      'COMPOUNDFLAG C\nCHECKCOMPOUNDREP\nREP 1\nREP ie i',
      'sie/C\nben/C\nsiben',
      'sieben bensie',
      'bensie',
    ],
    [
      'no part twice in a row',
      'COMPOUNDFLAG C\nCHECKCOMPOUNDDUP',
      'foo/C\nbar/C',
      'foobar foofoo foobarfoo',
      'foobar foobarfoo',
    ],
    [
      'remarks, slashes and typeset apostrophes',
      'SFX S Y 1\nSFX S 0 s .',
      'word/S\tpo:noun\nand\\/or\nrock’n’roll\nput on\nwalk/S po:verb 12',
      "words and/or rock'n'roll put walks",
      "words and/or rock'n'roll walks",
    ],
    [
      'what is read as something else',
      'ICONV 1\nICONV ĳ ij\nIGNORE ًٌ',
      'ijs\nكتاب',
      'ĳs ijs كتابً',
      'ĳs ijs كتابً',
    ],
  ])('are %s', (_, aff, dic, words, right) => {
    expect(known(aff, dic, words)).toBe(right);
  });

  it('are suggested with their affixes, without those that nobody should be told', () => {
    const { suggest } = dictionary(
      `TRY esianrtolcdugmphbyfvkwz\nNOSUGGEST N\nREP 1\nREP f ph\n${BENT}`,
      '5\nministry/S\nalphabet/S\nlock/US\ncurse/NS\nmeeting/S',
    );
    expect(suggest('minstries')[0]).toBe('ministries');
    expect(suggest('alfabets')[0]).toBe('alphabets');
    expect(suggest('unlcok')[0]).toBe('unlock');
    expect(suggest('metings')[0]).toBe('meetings');
    expect(suggest('curze')).not.toContain('curse');
    expect(suggest('qqqqqqqq')).toEqual([]);
  });
});

describe('a hostile dictionary', () => {
  it('is refused in a sentence when no word could be looked up in it', () => {
    const endless = Array.from({ length: 300 }, () => 'SFX A 0 0/A .').join('\n');
    const aff = `SFX A Y 300\n${endless}\nPFX A Y 300\n${endless.replaceAll('SFX', 'PFX')}`;
    expect(() => dictionary(aff, 'a/A\nb/A\nc/A')).toThrow(/xx\.aff allows so many endings/);
  });

  it('is refused when it has more affixes than any language', () => {
    const aff = `SFX A Y 1\n${'SFX A 0 a .\n'.repeat(300_001)}`;
    expect(() => dictionary(aff, 'a/A')).toThrow(/xx\.aff has over 300,000/);
  });

  it('is refused when it has more flags than any language', () => {
    const all = Array.from({ length: 3000 }, (_, at) => at).join();
    const dic = Array.from({ length: 2000 }, (_, at) => `w${at}/${at},${all}`).join('\n');
    expect(() => dictionary('FLAG num', dic)).toThrow(/xx\.aff and its words have more flags/);
  });

  it('is refused when more affixes follow one another than in any language', () => {
    const flags = Array.from({ length: 300 }, (_, at) => at + 1).join();
    const aff = `FLAG num\nSFX 1 Y 1\n${`SFX 1 0 a/${flags} .\n`.repeat(4000)}`;
    expect(() => dictionary(aff, 'a/1')).toThrow(/too many that follow one another/);
  });

  it('has its patterns taken letter by letter, whatever they would be elsewhere', () => {
    const aff = `SFX A Y 3\nSFX A 0 s (a+)+$\nSFX A 0 t [^\nSFX A 0 u ${'a*'.repeat(200)}b`;
    expect(known(aff, `${'a'.repeat(60)}/A`, `${'a'.repeat(60)}s ${'a'.repeat(60)}`)).toBe('a'.repeat(60));
  });
});
