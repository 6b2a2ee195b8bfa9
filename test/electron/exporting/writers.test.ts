import { expect, it } from 'vitest';
import { WRITERS } from '../../../electron/exporting/writers.ts';
import { EXPORT_KINDS, formatOf } from '../../../shared/export/formats.ts';

it.each(EXPORT_KINDS)('has a writer for %s, which asks for what the table says', async (kind) => {
  expect((await WRITERS[kind]()).content).toBe(formatOf(kind).content);
});

it('has no writer that no kind leads to', () => {
  expect(Object.keys(WRITERS).toSorted()).toEqual([...EXPORT_KINDS].toSorted());
});
