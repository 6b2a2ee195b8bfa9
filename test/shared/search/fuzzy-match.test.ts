import { describe, expect, it } from 'vitest';
import { fuzzyMatch } from '../../../shared/search/fuzzy-match.ts';

function score(query: string, text: string): number {
  const match = fuzzyMatch(query, text);
  if (!match) throw new Error(`“${query}” does not fit “${text}”`);
  return match.score;
}

/** The letters that are told to fit, with brackets around each stretch. */
function marked(query: string, text: string): string | null {
  const match = fuzzyMatch(query, text);
  if (!match) return null;
  let out = '';
  let at = 0;
  for (const [start, end] of match.ranges) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

describe('the letters of a query', () => {
  it.each([
    ['ps', 'Port Sudan', '[P]ort [S]udan'],
    ['port', 'Port Sudan', '[Port] Sudan'],
    ['po su', 'Port Sudan', '[Po]rt [Su]dan'],
    ['sd', 'as South Dakota', 'as [S]outh [D]akota'],
    ['port', 'proof of transport', 'proof of trans[port]'],
    ['SAO', 'São Tomé', '[São] Tomé'],
    ['tomé', 'Sao Tome', 'Sao [Tome]'],
    ['ab', '🙂 ab', '🙂 [ab]'],
    ['2s', 'Day 12, 2 ships', 'Day 12, [2] [s]hips'],
    ['aa', 'Aa', '[Aa]'],
    ['ac', 'abc', '[a]b[c]'],
    ['x', "it's x-ray", "it's [x]-ray"],
  ])('“%s” stand in “%s” at %s', (query, text, found) => {
    expect(marked(query, text)).toBe(found);
  });

  it.each([
    ['ba', 'ab'],
    ['aa', 'a'],
    ['abc', 'ab'],
    ['q', 'Port Sudan'],
    ['a', ''],
  ])('“%s” do not fit “%s”', (query, text) => {
    expect(fuzzyMatch(query, text)).toBeNull();
  });

  it('that are none fit everything alike', () => {
    expect(fuzzyMatch('', 'Port Sudan')).toEqual({ score: 0, ranges: [] });
    expect(fuzzyMatch('  ', 'Port')).toEqual({ score: 0, ranges: [] });
  });

  it('are looked for in the first 160 letters', () => {
    expect(fuzzyMatch('z', `${'a'.repeat(159)}z`)?.ranges).toEqual([[159, 160]]);
    expect(fuzzyMatch('z', `${'a'.repeat(160)}z`)).toBeNull();
  });
});

describe('of two that fit, better is', () => {
  it.each([
    ['the beginning of a word', 'su', 'Port Sudan', 'Port Asuda'],
    ['letters that stand together', 'sud', 'a Sudan', 'a Sauad'],
    ['two beginnings of words', 'ps', 'Port Sudan', 'Porsuudana'],
    ['what stands nearer to the start', 'su', 'Sudan Port', 'Port Sudan'],
    ['the smaller gap', 'pn', 'pxn xxxxx', 'pxxxxxn x'],
    ['the one with less besides', 'sudan', 'Sudan', 'Sudan talks'],
  ])('%s', (_, query, better, worse) => {
    expect(score(query, better)).toBeGreaterThan(score(query, worse));
  });

  it('neither, from the twentieth letter on', () => {
    expect(score('s', `${'x'.repeat(20)} s ${'x'.repeat(4)}`)).toBeCloseTo(score('s', `${'x'.repeat(25)} s`));
  });
});
