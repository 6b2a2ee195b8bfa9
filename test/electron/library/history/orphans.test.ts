import { expect, it } from 'vitest';
import { orphansOf } from '../../../../electron/library/history/orphans.ts';
import type { VersionRecord } from '../../../../electron/library/ports/recorder.ts';

const named = [{ body: 'named' }] as unknown as readonly VersionRecord[];
const bodies = new Map(
  [
    ['named', 0],
    ['old', 100],
    ['young', 101],
  ].map(([hash, mtimeMs]) => [String(hash), { bytes: 1, mtimeMs: Number(mtimeMs) }]),
);

it('are the texts that no version names, and not one whose version may just be written', () => {
  expect(orphansOf({ records: named, damaged: [], bodies }, 100)).toEqual(['old']);
});

it('are none where a damaged version may name them', () => {
  const damaged = [{ file: '0mf3k2c1x-7x2p.json', reason: 'it is not whole' }];
  expect(orphansOf({ records: named, damaged, bodies }, 100)).toEqual([]);
});
