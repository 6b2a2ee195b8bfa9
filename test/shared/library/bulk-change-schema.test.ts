import { expect, it } from 'vitest';
import type { BulkChange } from '../../../shared/library/bulk-change.ts';
import { bulkChangeSchema } from '../../../shared/library/bulk-change-schema.ts';

const MOMENT = '2026-03-01T09:30:00+02:00';

it.each<[BulkChange]>([
  [{ kind: 'add-tag', tag: { name: 'Chad', kind: 'place', code: 'iso3166:TD' } }],
  [{ kind: 'remove-tag', name: 'Chad' }],
  [{ kind: 'add-section', name: 'Africa' }],
  [{ kind: 'remove-section', name: 'Africa' }],
  [{ kind: 'add-to-collection', name: 'Weekend' }],
  [{ kind: 'remove-from-collection', name: 'Weekend' }],
  [{ kind: 'move-to-section', name: 'Africa' }],
  [{ kind: 'move-to-section', name: '' }],
  [{ kind: 'series', name: '' }],
  [{ kind: 'assignee', name: 'Elena Marsh' }],
  [{ kind: 'place', name: 'Goma' }],
  [{ kind: 'deadline', moment: MOMENT }],
  [{ kind: 'deadline', moment: null }],
  [{ kind: 'embargo', moment: MOMENT, why: 'The agency says so.' }],
  [{ kind: 'embargo', moment: null, why: '' }],
  [{ kind: 'kicker', name: 'Analysis' }],
  [{ kind: 'usageTerms', name: '' }],
  [{ kind: 'date', date: '2026-03-01' }],
  [{ kind: 'date', date: null }],
  [{ kind: 'priority', priority: 6 }],
  [{ kind: 'priority', priority: null }],
  [{ kind: 'status', status: 'ready', why: 'The lawyers have read it' }],
  [{ kind: 'status', status: 'ready', why: '' }],
  [{ kind: 'status', status: 'ready', why: 'x'.repeat(2000) }],
])('a window may ask for %j', (change) => {
  expect(bulkChangeSchema.parse(change)).toEqual(change);
});

it.each([
  [{ kind: 'burn' }],
  [{ kind: 'add-tag', name: 'Chad' }],
  [{ kind: 'add-section', name: '' }],
  [{ kind: 'remove-tag', name: '' }],
  [{ kind: 'series', name: ' The Nile' }],
  [{ kind: 'series', name: 'The Nile', more: 1 }],
  [{ kind: 'deadline', moment: '2026-03-01' }],
  [{ kind: 'deadline' }],
  [{ kind: 'date', date: 'soon' }],
  [{ kind: 'priority', priority: 7 }],
  [{ kind: 'status', status: 'lost', why: '' }],
  [{ kind: 'status', status: 'ready' }],
  [{ kind: 'status', status: 'ready', why: 'two\nlines' }],
  [{ kind: 'status', status: 'ready', why: '\nat the start' }],
  [{ kind: 'status', status: 'ready', why: 'at the end\n' }],
  [{ kind: 'status', status: 'ready', why: 'x'.repeat(2001) }],
])('a window may not ask for %j', (change) => {
  expect(bulkChangeSchema.safeParse(change).success).toBe(false);
});
