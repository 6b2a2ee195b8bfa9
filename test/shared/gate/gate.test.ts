import { describe, expect, it } from 'vitest';
import type { ClockReading } from '../../../shared/gate/clock.ts';
import type { NamedOnPage } from '../../../shared/gate/departure.ts';
import { askGate, damagedRows, gateRows } from '../../../shared/gate/gate.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import type { Story } from '../../../shared/story/story.ts';
import { clockTimes } from '../../../shared/time/zoned-time.ts';
import { PRIVATE_FIELDS } from '../../support/canaries/canaries.ts';
import { publicationOf } from '../../support/cleared.ts';
import { DEPARTURE_NOW, departureOf } from '../../support/departure.ts';
import { FINISHED_BODY } from '../../support/finished-story.ts';

const told = (rows: ReturnType<typeof gateRows>) => rows.map(({ id, level }) => [id, level]);
const [WORDS, PICTURE] = FINISHED_BODY as readonly [Block, Figure];

describe('a story on its way out', () => {
  it('has nothing to be said of it where it is finished', () => {
    expect(gateRows(departureOf({}))).toEqual([]);
    expect(gateRows(departureOf({ status: 'published' }))).toEqual([]);
  });

  it('is told of as a draft, and leaves', () => {
    const answer = askGate(departureOf({ status: 'draft', headline: '', slug: '' }), '');
    expect(answer.ok && told(answer.told)).toEqual([
      ['headline', 'told'],
      ['slug', 'told'],
      ['not-ready', 'told'],
    ]);
  });

  it('needs a reason where its status asks for more than it has', () => {
    const departure = departureOf({ status: 'in-edit', authors: [], tags: [] });
    expect(told(gateRows(departure))).toEqual([
      ['byline', 'needs-reason'],
      ['tags', 'told'],
      ['not-ready', 'told'],
    ]);
    expect(askGate(departure, ' ').ok).toBe(false);
    const answer = askGate(departure, 'The byline comes at six');
    expect(answer.ok && answer.overridden.map(({ message }) => message)).toEqual([
      'The story has no author.',
    ]);
  });

  it('needs no second reason for what the step to its status was given one for', () => {
    const step = {
      when: '2026-01-28T00:00:00Z',
      who: 'Marsh',
      from: 'draft',
      to: 'ready',
      why: 'At six',
    } as const;
    const trail = [{ ...step, overridden: ['The story has no author.'] }];
    expect(told(gateRows(departureOf({ authors: [], trail })))).toEqual([['byline', 'told']]);
    expect(told(gateRows(departureOf({ authors: [], tags: [], trail })))).toEqual([
      ['tags', 'needs-reason'],
      ['byline', 'told'],
    ]);
  });

  it('stays where a picture is damaged or missing, whatever the reason, and says in which block', () => {
    const answer = askGate(
      departureOf(
        { body: [WORDS, PICTURE] },
        {
          pictures: [
            { state: 'undecided', media: null, message: 'Nobody can tell.' },
            { state: 'damaged', media: PICTURE.media, message: 'It is damaged.' },
            { state: 'missing', media: 'gone.png', message: 'It is missing.' },
          ],
        },
      ),
      'At six',
    );
    expect(!answer.ok && answer.rows.map(({ id, place }) => [id, place])).toEqual([
      ['picture-missing', null],
      ['picture-damaged', { kind: 'block', index: 1 }],
    ]);
    expect(damagedRows('It is torn.')).toMatchObject([{ level: 'blocks', message: 'It is torn.' }]);
  });

  it('names what its page would name before its time', () => {
    const other = (change: Partial<NamedOnPage>): NamedOnPage => ({
      id: 'related-0001',
      headline: 'Secret',
      status: 'draft',
      embargo: null,
      ...change,
    });
    const box = (story: string): Block => ({ type: 'related', story, headline: 'As written', label: '' });
    const body = [WORDS, box('related-0001'), box('related-0001'), box('gone-00001')];
    const rows = (linked: readonly NamedOnPage[]) =>
      gateRows(departureOf({ body }, { linked })).map(({ level, message }) => [level, message]);
    const gone = ['told', 'The box for “As written” points to a story that is not in the library.'];
    expect(rows([other({})])).toEqual([
      gone,
      ['told', '“Secret”, in a box in the text, is not published yet.'],
    ]);
    expect(rows([other({ status: 'published' })])).toEqual([gone]);
    expect(rows([other({ status: 'published', embargo: '2026-02-02T00:00:00Z' })])).toEqual([
      [
        'blocks',
        '“Secret”, in a box in the text, is under embargo until February 2, 2026 at 00:00 (UTC): take the box ' +
          'out until then.',
      ],
      gone,
    ]);
    const related = [other({}), other({ headline: 'Out', status: 'published' })];
    expect(gateRows(departureOf({}, { related })).map(({ message }) => message)).toEqual([
      '“Secret”, under “You may also like”, is not published yet.',
    ]);
  });
});

const HOUR = 3600 * 1000;
const ZONES = [
  'UTC',
  'Asia/Kolkata',
  'America/New_York',
  'Pacific/Kiritimati',
  'Pacific/Marquesas',
  'Africa/Cairo',
];
/** Two of them lie around the hour at which New York's clocks go forward and back. */
const TIMES = [
  { day: '2026-02-01', time: '12:00' },
  { day: '2026-03-08', time: '03:30' },
  { day: '2026-11-01', time: '01:30' },
  { day: '2026-12-31', time: '23:59' },
];

describe('an embargo', () => {
  const isOut = (story: Partial<Story>, clock: ClockReading, reason = '') =>
    askGate(departureOf(story, { clock }), reason).ok;

  const cases = ZONES.flatMap((zone) =>
    TIMES.flatMap((at) => clockTimes(at, zone).map((embargo) => [zone, embargo] as const)),
  );
  it.each(cases)('in %s holds until %s and not a moment longer', (_, embargo) => {
    const until = Date.parse(embargo);
    const at = (time: number) => ({ system: time, latest: time });
    for (const status of ['draft', 'ready', 'published'] as const) {
      expect(isOut({ embargo, status }, at(until - 1), 'Urgent')).toBe(false);
      expect(isOut({ embargo, status }, at(until))).toBe(true);
    }
  });

  it.each([
    ['that was never seen by the library', { system: 1, latest: null }, true],
    ['that was set back', { system: -48 * HOUR, latest: 0 }, true],
    ['that was set back before it was over', { system: -48 * HOUR, latest: -1 }, false],
    ['a little ahead', { system: 1, latest: -1 }, true],
    ['just a day ahead', { system: 0, latest: -24 * HOUR }, true],
    ['more than a day ahead', { system: 0, latest: -24 * HOUR - 1 }, false],
    ['a century ahead', { system: 876_000 * HOUR, latest: -1 }, false],
  ])('by a clock %s', (_, { system, latest }, out) => {
    const until = Date.parse('2026-02-01T10:00:00+05:30');
    const clock = { system: until + system, latest: latest === null ? null : until + latest };
    expect(isOut({ embargo: '2026-02-01T10:00:00+05:30' }, clock)).toBe(out);
  });

  it('asks about a clock that is ahead only where it would open the embargo', () => {
    const clock = { system: DEPARTURE_NOW + 72 * HOUR, latest: DEPARTURE_NOW };
    const rows = gateRows(departureOf({ embargo: '2026-02-02T00:00:00Z' }, { clock }));
    expect(rows).toMatchObject([{ id: 'clock', level: 'blocks', fix: 'confirm-clock' }]);
    expect(told(gateRows(departureOf({ embargo: '2027-02-02T00:00:00Z' }, { clock })))).toEqual([
      ['embargo', 'blocks'],
    ]);
    expect(gateRows(departureOf({}, { clock }))).toEqual([]);
  });

  it('that nobody can read is not taken to be over', () => {
    const clock = { system: DEPARTURE_NOW, latest: DEPARTURE_NOW };
    expect(isOut({ embargo: 'tomorrow' }, clock, 'Urgent')).toBe(false);
    expect(isOut({ embargo: '' }, clock)).toBe(false);
  });

  it('is carried by a format that says it, where the desk allows that format', () => {
    const embargo = '2026-02-02T00:00:00Z';
    const wire = { exit: { kind: 'wire', carriesEmbargo: true }, underEmbargo: ['wire', 'markdown'] };
    const answer = askGate(departureOf({ embargo }, wire), '');
    expect(answer.ok && answer.cleared).toMatchObject({ profile: 'publication', embargo });
    expect(askGate(departureOf({ embargo }, { ...wire, underEmbargo: [] }), '').ok).toBe(false);
    expect(askGate(departureOf({ embargo }, { underEmbargo: ['markdown'] }), '').ok).toBe(false);
  });
});

it('lets two stories leave alike that differ in what the desk keeps to itself', () => {
  const { story } = departureOf({ status: 'published' });
  const differing: Story = { ...story, ...PRIVATE_FIELDS, status: 'published' };
  expect(publicationOf(differing)).toEqual(publicationOf(story));
  expect(publicationOf(differing, { publicKeys: ['source_phone'] })).not.toEqual(publicationOf(story));
});
