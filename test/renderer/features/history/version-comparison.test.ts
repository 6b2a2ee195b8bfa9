import { describe, expect, it } from 'vitest';
import {
  type ChosenVersions,
  versionPair,
} from '../../../../renderer/features/history/version-comparison.ts';
import type { History, Version } from '../../../../shared/history/version.ts';

/** Newest first, as the library lists them. */
const history = {
  versions: ['third', 'second', 'first'].map((id) => ({ id }) as Version),
  damaged: [],
} as unknown as History;

function pair(chosen: Partial<ChosenVersions>) {
  return versionPair(history, {
    selected: 'second',
    other: null,
    backwards: false,
    against: 'since',
    ...chosen,
  });
}

describe('the two texts that are compared', () => {
  it('are the version and the present, for what has happened since', () => {
    expect(pair({})).toEqual({ before: 'second', after: 'present' });
  });

  it('are the version and the one before it, for what it changed itself', () => {
    expect(pair({ against: 'in' })).toEqual({ before: 'first', after: 'second' });
    expect(pair({ against: 'in', selected: 'first' })).toEqual({ before: 'first', after: 'first' });
  });

  it.each([
    ['third', false, 'second', 'third'],
    ['third', true, 'third', 'second'],
    ['first', false, 'first', 'second'],
    ['first', true, 'second', 'first'],
  ])(
    'are the older and the newer of two, or the other way round: %s %s',
    (other, backwards, before, after) => {
      expect(pair({ against: 'other', other, backwards })).toEqual({ before, after });
    },
  );

  it('are none where nothing is chosen', () => {
    expect(pair({ selected: null })).toBeNull();
    expect(pair({ against: 'other' })).toBeNull();
  });
});
