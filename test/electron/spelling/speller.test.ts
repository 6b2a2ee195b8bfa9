import { beforeAll, describe, expect, it } from 'vitest';
import type { DictionaryRegistry } from '../../../electron/spelling/dictionary-registry.ts';
import { checkWords, suggestFor } from '../../../electron/spelling/speller.ts';
import { bundledShelf } from '../../support/dictionaries.ts';

let shelf: DictionaryRegistry;
beforeAll(async () => {
  shelf = await bundledShelf();
}, 120_000);

const wrongIn = (language: string, words: string, known: readonly string[] = []) =>
  checkWords(shelf, language, words.split(' '), known).wrong.join(' ');

describe('the spelling of words', () => {
  it.each([
    [
      'en-GB',
      'The ministers’ colour programme isn’t organised; re-elected e-mail Cairo’s anti-corruption MPs',
    ],
    ['en-US', 'color program organized harbor ceasefire they’ve don’t President’s Zelenskyy’s cyberattack'],
    ['en', 'colour color organised organized'],
    ['en-AU', 'colour harbour'],
    [
      'fr',
      'L’accord d’Alger aujourd’hui qu’il jusqu’à parle-t-il celui-ci État œuvre dix-neuf Zelensky d’Erdogan',
    ],
    ['fr-CA', 'gouvernement négociations'],
    [
      'es',
      'El presidente habló dámelo España político-económico reunión prorruso exministro Exministra ' +
        'antigubernamental Pekín',
    ],
    [
      'de',
      'Regierung gegangen Waffenstillstandsabkommen Außenminister Friedensverhandlungen Hans’ gibt’s Selenskyjs',
    ],
    ['ar', 'قال وزير الخارجية للصحفيين وبالمحادثات مُحَادَثَات السودان والحكومة والحوثيين الحوثيون'],
  ])('is right in %s: %s', (language, words) => {
    expect(wrongIn(language, words.replaceAll(';', ''))).toBe('');
  });

  it.each([
    [
      'en-GB',
      'recieve cairo goverment’s color Goverment anti-corrupton',
      'recieve cairo goverment’s color Goverment anti-corrupton',
    ],
    ['en-US', 'colour color', 'colour'],
    ['fr', 'l’acord gouvernment egypte', 'l’acord gouvernment egypte'],
    ['es', 'reunion goberno proruso exminstro telefono', 'reunion goberno proruso exminstro telefono'],
    ['de', 'regierung Regirung Aussenminister', 'regierung Regirung Aussenminister'],
    ['ar', 'وزيزر المحادثاات', 'وزيزر المحادثاات'],
  ])('is wrong in %s: %s', (language, words, wrong) => {
    expect(wrongIn(language, words)).toBe(wrong);
  });

  it('is right for known names, by their parts too', () => {
    expect(wrongIn('en-GB', 'Hamdok Hamdok’s pro-Hamdok')).toBe('Hamdok Hamdok’s pro-Hamdok');
    expect(wrongIn('en-GB', 'Hamdok Hamdok’s pro-Hamdok hamdok', ['Hamdok'])).toBe('hamdok');
    expect(wrongIn('fr', 'l’Hamdok', ['Hamdok'])).toBe('');
  });

  it('is nobody’s business in a language without a dictionary', () => {
    expect(checkWords(shelf, 'sw', ['habari'], [])).toEqual({ checked: false, wrong: [] });
    expect(suggestFor(shelf, 'sw', 'habari')).toEqual([]);
  });
});

describe('suggestions', () => {
  it.each([
    ['en-GB', 'recieve', 'receive'],
    ['en-GB', 'Goverment', 'Government'],
    ['en-GB', 'colur', 'colour'],
    ['en-GB', 'goverment’s', 'government’s'],
    ['en-GB', 'anti-corrupton', 'anti-corruption'],
    ['fr', 'l’acord', 'l’accord'],
    ['en-GB', 'againdelay', 'again delay'],
    ['en-GB', 'Ofthe', 'Of the'],
    ['es', 'reunion', 'reunión'],
    ['de', 'Regirung', 'Regierung'],
    ['ar', 'المحادثاات', 'المحادثات'],
  ])('for %s %s have %s', (language, word, meant) => {
    const found = suggestFor(shelf, language, word);
    expect(found).toContain(meant);
    expect(found.length).toBeLessThanOrEqual(6);
    expect(wrongIn(language, found.join(' '))).toBe('');
  });
});
