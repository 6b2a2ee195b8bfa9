import { describe, expect, it } from 'vitest';
import {
  isAutomaticReason,
  isOccasion,
  VERSION_ID,
  VERSION_REASONS,
} from '../../../shared/history/version.ts';

describe('why a version was taken', () => {
  it('is a moment of writing, an occasion that a timeline always tells, or neither', () => {
    expect(VERSION_REASONS.filter(isAutomaticReason)).toEqual(['opened', 'time', 'size', 'status', 'left']);
    expect(VERSION_REASONS.filter(isOccasion)).toEqual([
      'restore',
      'part',
      'backup',
      'replace',
      'tags',
      'import',
      'bulk',
      'merge',
    ]);
    expect(VERSION_REASONS.filter((why) => !isAutomaticReason(why) && !isOccasion(why))).toEqual([
      'yielded',
      'outside',
      'kept',
    ]);
  });
});

it.each([
  ['0k3v9x2ab-00z1', true],
  ['0k3v9x2a-00z1', false],
  ['0k3v9x2abc-00z1', false],
  ['0k3v9x2ab-00z', false],
  ['0k3v9x2ab-00z12', false],
  ['0K3V9X2AB-00Z1', false],
  ['0k3v9x2ab_00z1', false],
  ['x/0k3v9x2ab-00z1', false],
  ['0k3v9x2ab-00z1.json', false],
])('%j may name a version: %s', (id, sound) => {
  expect(VERSION_ID.test(id)).toBe(sound);
});
