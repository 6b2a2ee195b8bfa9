import { describe, expect, it } from 'vitest';
import { mergeSides } from '../../../shared/merge/merge-sides.ts';

const lines = (...all: readonly string[]) => all.join('\n');

describe('a file in which Git left a merge', () => {
  it('is taken apart, with what both have in common in each', () => {
    const text = lines(
      '{',
      '<<<<<<< HEAD',
      '"a": 1,',
      '=======',
      '"a": 2,',
      '>>>>>>> talks',
      '"b": 3',
      '<<<<<<< HEAD',
      '=======',
      ', "c": 4',
      '>>>>>>> talks',
      '}',
    );
    expect(mergeSides(text)).toEqual({
      ours: lines('{', '"a": 1,', '"b": 3', '}'),
      theirs: lines('{', '"a": 2,', '"b": 3', ', "c": 4', '}'),
      base: null,
    });
  });

  it('tells what both began from in the style diff3, whatever ends its lines', () => {
    const text = lines('<<<<<<< ours', '1', '||||||| 4f2a', '0', '=======', '2', '>>>>>>> theirs', '');
    const apart = { ours: '1\n', theirs: '2\n', base: '0\n' };
    expect(mergeSides(text)).toEqual(apart);
    expect(mergeSides(text.replaceAll('\n', '\r\n'))).toEqual(apart);
  });

  it.each([
    ['has no markers', '{"a": 1}'],
    ['has them within a line only', 'a <<<<<<< b\n=======\n>>>>>>> c'],
    ['is cut off', '<<<<<<< HEAD\n1\n=======\n2'],
    ['has lost one', '<<<<<<< HEAD\n1\n>>>>>>> talks'],
    ['has them in another order', '>>>>>>> talks\n1\n=======\n2\n<<<<<<< HEAD'],
    ['has them twice', '<<<<<<< HEAD\n<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> talks'],
  ])('is none where it %s', (_, text) => {
    expect(mergeSides(text)).toBeNull();
  });
});
