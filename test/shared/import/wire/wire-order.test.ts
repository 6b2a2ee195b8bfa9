import { describe, expect, it } from 'vitest';
import { updatedStory } from '../../../../shared/import/wire/updated-story.ts';
import { wireOf, withWire } from '../../../../shared/import/wire/wire-keys.ts';
import { wireOrder } from '../../../../shared/import/wire/wire-order.ts';
import { text } from '../../../../shared/story/inline.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';

const at = (version: string, issued: string | null = null) => ({ version, issued });

describe('two versions of an item', () => {
  it.each([
    [at('10'), at('9'), 'newer'],
    [at('009'), at('10'), 'older'],
    [at('2'), at('2'), 'same'],
    [at('20260128093000123456789'), at('20260128093000123456788'), 'newer'],
    [at('', '2026-01-28T10:00:00Z'), at('', '2026-01-28T09:00:00Z'), 'newer'],
    [at('2', '2026-01-28T10:00:00+02:00'), at('2', '2026-01-28T09:00:00Z'), 'older'],
    [at('a', '2026-01-28T09:00:00Z'), at('b', '2026-01-28T09:00:00Z'), 'same'],
    [at(''), at('', '2026-01-28T09:00:00Z'), 'same'],
  ] as const)('%j against %j: %s', (one, other, order) => expect(wireOrder(one, other)).toBe(order));
});

it('a story says which version of which item it is, beside what others keep there', () => {
  const wire = { id: 'urn:1', version: '2', issued: '2026-01-28T09:00:00Z', signal: 'kill' } as const;
  const extra = withWire({ mood: 'calm', wire_version: '1', wire_signal: 'correction' }, wire);
  expect(extra).toMatchObject({ mood: 'calm', wire_version: '2' });
  expect(wireOf({ extra })).toEqual(wire);
  expect(wireOf({ extra: { wire_id: 7 } })).toBeNull();
  expect(wireOf({ extra: withWire(extra, { ...wire, signal: 'usable' }) })?.signal).toBe('usable');
});

it('an update brings what the wire says and leaves what is the desk’s', () => {
  const now = '2026-01-28T09:00:00Z';
  const before = createStory(
    'story-0001',
    now,
    {
      ...emptyFields('en'),
      headline: 'Talks',
      slug: 'talks',
      status: 'in-edit',
      assignee: 'Jo',
      note: 'Ask again',
      tags: [{ name: 'Sudan', kind: 'place' }],
      copyright: '© Agency',
    },
    [{ type: 'paragraph', children: [text('Old')] }],
  );
  const fields = {
    ...emptyFields('en'),
    headline: 'Talks resume',
    slug: 'other',
    note: 'Ask again\nAdds quote',
    tags: [
      { name: 'Sudan', kind: 'place' as const },
      { name: 'UN', kind: 'organisation' as const },
    ],
    priority: 2 as const,
  };
  const after = updatedStory(before, { fields, body: [{ type: 'paragraph', children: [text('New')] }] });
  expect(after).toMatchObject({
    headline: 'Talks resume',
    slug: 'talks',
    status: 'in-edit',
    assignee: 'Jo',
    note: 'Ask again\nAdds quote',
    copyright: '© Agency',
    priority: 2,
    body: [{ children: [text('New')] }],
  });
  expect(after.tags.map(({ name }) => name)).toEqual(['Sudan', 'UN']);
  expect(updatedStory(after, { fields, body: after.body })).toEqual(after);
});
