import { describe, expect, it } from 'vitest';
import { symbolCharacter, symbolText } from '../../../../shared/import/docx/symbol-font.ts';

describe('a symbol of Word', () => {
  it.each([
    ['Symbol', 'F061', 'α'],
    ['Symbol', '61', 'α'],
    ['Symbol', 'F020', ' '],
    ['Symbol', 'F07E', '∼'],
    ['Symbol', 'F0A0', '€'],
    ['Symbol', 'F0A3', '≤'],
    ['Symbol', 'F0FE', '⎭'],
    ['Symbol', 'F01F', ''],
    ['Symbol', 'F07F', ''],
    ['Symbol', 'F09F', ''],
    ['Symbol', 'F0FF', ''],
    ['Symbol', 'EF61', ''],
    ['Symbol', 'F161', ''],
    ['Arial', '263A', '☺'],
    ['Arial', '20', ' '],
    ['Arial', '1F', ''],
    ['Arial', 'F041', ''],
    ['Arial', 'F000', ''],
    ['Arial', 'F0FF', ''],
    ['', '2022', '•'],
    ['Arial', 'zz', ''],
    ['Arial', '1F600', ''],
    ['Symbol', '', ''],
  ])('of %s with the code %s shows "%s"', (font, code, shown) =>
    expect(symbolCharacter(font, code)).toBe(shown),
  );

  it.each([
    ['fc', '✔'],
    ['fb', '✘'],
    ['fe', '☑'],
    ['fd', '☒'],
    ['a8', '◻'],
    ['6f', '□'],
    ['4a', '☺'],
    ['4c', '☹'],
    ['e0', '→'],
    ['df', '←'],
    ['f0', '⇨'],
    ['28', '☎'],
    ['2a', '✉'],
    ['22', '✂'],
    ['50', '•'],
  ])('of Wingdings with the code f0%s shows "%s"', (code, shown) => {
    expect(symbolCharacter('Wingdings', `f0${code}`)).toBe(shown);
    expect(symbolCharacter('Wingdings', code)).toBe(shown);
  });

  it('of a typeface of pictures is a bullet where its picture has no character', () => {
    expect(symbolCharacter('Wingdings 2', 'F0FC')).toBe('•');
    expect(symbolCharacter('Webdings', 'F0FC')).toBe('•');
    expect(symbolCharacter('My Wingdings', 'F0FC')).toBe('');
  });
});

it('text in the typeface Symbol is Greek only where it lies in the private area', () => {
  expect(symbolText('b\uf062 \uf020\uf0fe', 'Symbol')).toBe('bβ  ⎭');
  expect(symbolText('\uf01f\uf0ff', 'Symbol')).toBe('\uf01f\uf0ff');
});
