import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatedVersion, versionsToThin } from '../../../shared/history/thin-versions.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-06-15T10:30:00Z');

const ages = fc.array(
  fc.record({
    age: fc.oneof(fc.nat({ max: 2 * DAY }), fc.nat({ max: 10 * DAY }), fc.nat({ max: 400 * DAY })),
    isNamed: fc.boolean(),
  }),
  { maxLength: 200 },
);

function versionsOf(list: readonly { readonly age: number; readonly isNamed: boolean }[]): DatedVersion[] {
  return [...list]
    .sort((a, b) => b.age - a.age)
    .map(({ age, isNamed }, at) => ({
      id: String(at),
      when: new Date(NOW - age).toISOString(),
      name: isNamed ? 'Sent to the lawyers' : null,
    }));
}

function thinned(versions: readonly DatedVersion[], now: number): DatedVersion[] {
  const going = versionsToThin(versions, now);
  return versions.filter(({ id }) => !going.has(id));
}

const ageOf = ({ when }: DatedVersion) => NOW - Date.parse(when);

describe('versionsToThin', () => {
  it('keeps all of the last day, all named ones and the newest', () => {
    fc.assert(
      fc.property(ages, (list) => {
        const versions = versionsOf(list);
        const going = versionsToThin(versions, NOW);
        for (const version of versions) {
          if (ageOf(version) < DAY || version.name !== null) expect(going.has(version.id)).toBe(false);
        }
        expect(going.has(versions.at(-1)?.id ?? '')).toBe(false);
      }),
    );
  });

  it('leaves a later version within the hour, the day or the week of each that goes', () => {
    fc.assert(
      fc.property(ages, (list) => {
        const versions = versionsOf(list);
        const stay = thinned(versions, NOW);
        for (const version of versions.filter((one) => !stay.includes(one))) {
          const age = ageOf(version);
          const span = age > 91 * DAY ? 7 * DAY : age > 7 * DAY ? DAY : HOUR;
          const later = stay.find((one) => ageOf(one) <= age && age - ageOf(one) < span);
          expect(later).toBeDefined();
        }
      }),
    );
  });

  it('comes to the same whether it is done once or again and again', () => {
    fc.assert(
      fc.property(ages, fc.array(fc.nat({ max: 200 * DAY }), { maxLength: 5 }), (list, waits) => {
        const versions = versionsOf(list);
        const moments = waits.sort((a, b) => a - b).map((wait) => NOW + wait);
        const last = NOW + 200 * DAY;
        const bySteps = moments.reduce((left, moment) => thinned(left, moment), versions);
        expect(thinned(bySteps, last)).toEqual(thinned(versions, last));
      }),
    );
  });

  it.each([
    ['an hour, a day after it', HOUR, DAY],
    ['a day, a week after it', DAY, 7 * DAY],
    ['a week, three months after it', 7 * DAY, 91 * DAY],
  ])('keeps only the last of %s', (_, span, after) => {
    const start = Math.floor(NOW / span) * span;
    const version = (id: string, time: number, name: string | null = null): DatedVersion => ({
      id,
      when: new Date(time).toISOString(),
      name,
    });
    const first = version('first', start);
    const last = version('last', start + span - 1);
    const next = version('next', start + span);
    const going = (versions: readonly DatedVersion[], age: number) => [
      ...versionsToThin(versions, start + span + age),
    ];
    expect(going([first, last], after - 1)).toEqual([]);
    expect(going([first, last], after)).toEqual(['first']);
    expect(going([first, last, next], after)).toEqual(['first']);
    expect(going([last, next], after + span)).toEqual([]);
    expect(going([version('first', start, 'Sent to the lawyers'), last], after)).toEqual([]);
  });

  it('keeps the newest of all, also where a clock was set back', () => {
    const versions = [
      { id: 'ahead', when: new Date(NOW).toISOString(), name: null },
      { id: 'newest', when: new Date(NOW - 1000).toISOString(), name: null },
    ];
    expect([...versionsToThin(versions, NOW + 10 * DAY)]).toEqual(['ahead']);
  });

  it('keeps a year of writing every ten minutes within bounds', () => {
    const everyTenMinutes = Array.from({ length: 365 * 144 }, (_, at) => ({
      age: at * 600_000,
      isNamed: false,
    }));
    const stay = thinned(versionsOf(everyTenMinutes), NOW);
    expect(stay.length).toBeLessThan(144 + 24 * 8 + 92 + 60);
    expect(stay.length).toBeGreaterThan(144 + 24 * 6 + 80 + 36);
  });
});
