import { expect, it } from 'vitest';
import { BIN_NAME } from '../../../shared/library/binned-story.ts';

it.each([
  ['story-0001', true],
  ['story-0001.1', true],
  ['story-0001.999999', true],
  [`a${'-'.repeat(38)}z`, true],
  ['a------z', true],
  ['a-----z', false],
  [`a${'-'.repeat(39)}z`, false],
  ['-tory-0001', false],
  ['story-000-', false],
  ['Story-0001', false],
  ['story-0001.', false],
  ['story-0001.0', false],
  ['story-0001.1000000', false],
  ['story-0001.1.1', false],
  ['story-0001x1', true],
  ['../story-0001', false],
  ['story-0001/x', false],
  ['story-0001.1\n', false],
])('%j may name a story in the bin: %s', (name, sound) => {
  expect(BIN_NAME.test(name)).toBe(sound);
});
