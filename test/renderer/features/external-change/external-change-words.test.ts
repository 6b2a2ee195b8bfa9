import { expect, it } from 'vitest';
import {
  announceConflict,
  describeTheirSide,
  momentOf,
} from '../../../../renderer/features/external-change/external-change-words.ts';
import type { ConflictSource, TheirSide } from '../../../../shared/library/external-change.ts';

const WHEN = '2020-01-28T10:00:00Z';
const from = (source: ConflictSource) => ({ key: 'k', source, name: 'story 2.json', when: WHEN });

it('says where another text comes from', () => {
  const said = (source: ConflictSource) => describeTheirSide(from(source) as TheirSide);
  expect(said('disk')).toMatch(/^Another program changed the story/);
  expect(said('recovery')).toMatch(/kept on this computer\.$/);
  expect(said('copy')).toBe('“story 2.json” lies beside the story.');
  expect(said('merge')).toMatch(/^Git could not merge/);
});

it('announces one that waits, with its moment', () => {
  for (const source of ['recovery', 'merge', 'copy', 'disk'] as const)
    expect(announceConflict(from(source))).toContain(momentOf(WHEN));
  expect(announceConflict(from('copy'))).toContain('“story 2.json”');
});

it('gives the time alone for what happened today', () => {
  expect(momentOf(new Date().toISOString())).toMatch(/^\d\d:\d\d$/);
  expect(momentOf(WHEN)).toMatch(/28/);
});
