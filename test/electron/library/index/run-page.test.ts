import { describe, expect, it } from 'vitest';
import { ids, page, place } from '../../../../electron/library/index/run-page.ts';
import { type Arrangement, NEWEST_FIRST } from '../../../../shared/library/arrangement.ts';
import { idAt, indexOf } from './index-of.ts';

const NOW = new Date(2026, 2, 10, 15);

/** On the computer's clock, so many days from today. */
function at(days: number, hour = 0, minute = 0): string {
  return new Date(2026, 2, 10 + days, hour, minute).toISOString();
}

function part(database: ReturnType<typeof indexOf>, arrangement: Partial<Arrangement>, filter = '') {
  const request = { from: 0, count: 50, arrangement: { ...NEWEST_FIRST, ...arrangement }, filter };
  return page(database, request, NOW.getTime());
}

describe('a list that is parted by time', () => {
  it('begins its days where the computer’s clock says so', () => {
    const index = indexOf(
      [at(8), at(7, 23, 59), at(2), at(1, 23, 59), at(1), at(0, 23, 59), at(0), at(-1, 23, 59), at(-1)]
        .concat([at(-2, 23, 59), at(-7), at(-8, 23, 59), at(-30), at(-31, 23, 59)])
        .map((deadline) => ({ deadline })),
    );
    const { groups } = part(index, { sort: 'deadline', group: 'date' });
    expect(groups.map(({ key, count }) => `${key} ${count}`)).toEqual([
      'later 1',
      'next-days 2',
      'tomorrow 2',
      'today 2',
      'yesterday 2',
      'last-days 2',
      'last-month 2',
      'older 1',
    ]);
  });

  it('goes by the last change, the latest first, where it is in no order of time', () => {
    const index = indexOf([
      { headline: 'A', modified: at(-1, 9) },
      { headline: 'B', modified: at(0, 9) },
    ]);
    const { groups, stories } = part(index, { sort: 'headline', descending: false, group: 'date' });
    expect(groups.map(({ key }) => key)).toEqual(['today', 'yesterday']);
    expect(stories.map(({ headline }) => headline)).toEqual(['B', 'A']);
  });
});

describe('a list that is parted by what stories share', () => {
  it('has the statuses in the order of the work, and names in that of the alphabet', () => {
    const index = indexOf([
      { status: 'published', sections: ['world'] },
      { status: 'pitch', sections: ['Africa'] },
      { status: 'in-edit', sections: ['Zoo'] },
      { status: 'draft' },
    ]);
    const keys = (group: Arrangement['group']) => part(index, { group }).groups.map(({ key }) => key);
    expect(keys('status')).toEqual(['pitch', 'draft', 'in-edit', 'published']);
    expect(keys('section')).toEqual(['Africa', 'world', 'Zoo', '']);
    expect(keys('none')).toEqual([]);
  });
});

describe('a part of a list', () => {
  it('tells of damaged stories only where nothing was asked for', () => {
    const index = indexOf([{ headline: 'Ferry' }]);
    index.write([{ id: 'torn-story', damaged: 'it is torn' }]);
    expect(part(index, {}).damaged).toEqual([{ id: 'torn-story', reason: 'it is torn' }]);
    expect(part(index, {}, ' ').damaged).toHaveLength(1);
    expect(part(index, {}, 'ferry')).toMatchObject({ damaged: [], total: 1 });
  });

  it('is as long as was asked for, and the same by its ids', () => {
    const index = indexOf(['A', 'B', 'C', 'D'].map((headline) => ({ headline })));
    const arrangement = { sort: 'headline', descending: true, group: 'none' } as const;
    const request = { from: 1, count: 2, arrangement, filter: '' };
    expect(ids(index, request, 0)).toEqual([idAt(2), idAt(1)]);
    expect(page(index, request, 0)).toMatchObject({
      from: 1,
      total: 4,
      stories: [{ headline: 'C' }, { headline: 'B' }],
    });
  });

  it('has every story at the place that it is asked for by', () => {
    const index = indexOf([
      { headline: 'A', status: 'ready' },
      { headline: 'B', status: 'draft' },
      { headline: 'C', status: 'ready' },
      { headline: 'D', status: 'draft' },
    ]);
    for (const group of ['none', 'status', 'date'] as const) {
      const arrangement = { sort: 'headline', descending: true, group } as const;
      const all = ids(index, { from: 0, count: 50, arrangement, filter: '' }, NOW.getTime());
      const places = all.map((id) => place(index, { id, arrangement, filter: '' }, NOW.getTime()));
      expect(places).toEqual([0, 1, 2, 3]);
    }
    const arrangement = { sort: 'headline', descending: false, group: 'none' } as const;
    expect(place(index, { id: idAt(2), arrangement, filter: 'status:ready ' }, 0)).toBe(1);
    expect(place(index, { id: idAt(1), arrangement, filter: 'status:ready ' }, 0)).toBeNull();
    expect(place(index, { id: 'story-gone', arrangement, filter: '' }, 0)).toBeNull();
  });

  it('is empty where the filter cannot be read', () => {
    expect(part(indexOf([{}]), {}, 'priority:high ')).toMatchObject({ total: 0, stories: [] });
  });
});
