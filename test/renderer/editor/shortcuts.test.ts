import { describe, expect, test } from 'vitest';
import { typedHref } from '../../../renderer/editor/commands/link-command.ts';
import { formatChord, matchesChord } from '../../../renderer/editor/key-chord.ts';
import { type KeyChord, SHORTCUTS } from '../../../renderer/editor/shortcuts.ts';

function pressed(key: string, code: string, held: readonly string[] = []) {
  return {
    key,
    code,
    ctrlKey: held.includes('Control'),
    metaKey: held.includes('Meta'),
    shiftKey: held.includes('Shift'),
    altKey: held.includes('Alt'),
    getModifierState: (modifier: string) => held.includes(modifier),
  };
}

describe('a shortcut', () => {
  const heading: KeyChord = { mod: true, alt: true, key: '2' };
  const bold: KeyChord = { mod: true, key: 'b' };

  test.each([
    ['Ctrl+Alt+2', pressed('2', 'Digit2', ['Control', 'Alt']), heading, true],
    ['a French 2', pressed('é', 'Digit2', ['Control', 'Alt']), heading, true],
    ['a Latin letter where it is printed', pressed('b', 'KeyN', ['Control']), bold, true],
    ['a Latin letter where it is not printed', pressed('x', 'KeyB', ['Control']), bold, false],
    ['an Arabic keyboard', pressed('لا', 'KeyB', ['Control']), bold, true],
    ['AltGr, which types', pressed('²', 'Digit2', ['Control', 'Alt', 'AltGraph']), heading, false],
    ['one modifier too many', pressed('B', 'KeyB', ['Control', 'Shift']), bold, false],
  ])('%s', (_, event, chord, hit) => {
    expect(matchesChord(event, chord)).toBe(hit);
  });

  test('means one thing only', () => {
    const all = SHORTCUTS.flatMap(({ chords }) => chords.map((chord) => formatChord(chord, false)));
    expect(new Set(all).size).toBe(all.length);
  });

  test('is written as people write it', () => {
    expect(formatChord(heading, false)).toBe('Ctrl+Alt+2');
    expect(formatChord({ mod: true, shift: true, key: 'x' }, true)).toBe('⇧⌘X');
  });
});

test.each([
  ['example.org', 'https://example.org'],
  [' example.org/a?b ', 'https://example.org/a?b'],
  ['http://example.org', 'http://example.org'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['#notes', '#notes'],
  ['/about', '/about'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  ['data:text/html,x', null],
  ['two words', null],
  ['', null],
])('the address typed as %j is %j', (typed, href) => {
  expect(typedHref(typed)).toBe(href);
});
