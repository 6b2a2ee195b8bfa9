import { describe, expect, it } from 'vitest';
import { type DeskRules, type Requirements, USUAL_RULES } from '../../../shared/gate/desk-rules.ts';
import { DESK_RULES, OWN_RULES, type Rule } from '../../../shared/gate/row.ts';
import { stepNeeds } from '../../../shared/gate/step-needs.ts';
import { stepRows } from '../../../shared/gate/step-rows.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { Figure } from '../../../shared/story/blocks/figure.ts';
import { text } from '../../../shared/story/inline.ts';
import { STATUSES, type Status } from '../../../shared/story/status.ts';
import { emptyFields, type StoryFields } from '../../../shared/story/story.ts';
import { isOverdue } from '../../../shared/workflow/deadline.ts';
import { FINISHED_BODY, FINISHED_FIELDS } from '../../support/finished-story.ts';

const NOW = Date.parse('2026-02-01T12:00:00Z');

/** The usual rules with a headline of 60 characters. */
const SHORT: Requirements = {
  rules: { ...USUAL_RULES, lengths: { ...USUAL_RULES.lengths, headline: 60 } },
  kickers: [],
};

function lacking(fields: Partial<StoryFields>, body = FINISHED_BODY) {
  return stepRows('corrected', {
    fields: { ...FINISHED_FIELDS, ...fields },
    body,
    now: NOW,
    requirements: SHORT,
  });
}

const picture = (change: Partial<Figure>): Block => ({ ...(FINISHED_BODY[1] as Figure), ...change });
const paragraph = (words: string): Block => ({ type: 'paragraph', children: [text(words)] });

it('every rule is asked for by some step of a desk that wants all, and Dateline’s own without it', () => {
  const everything = Object.fromEntries(DESK_RULES.map((rule) => [rule, 'in-edit'])) as DeskRules['from'];
  expect(stepNeeds('in-edit', { ...USUAL_RULES, from: everything })).toEqual(DESK_RULES);
  const nothing = Object.fromEntries(DESK_RULES.map((rule) => [rule, 'never'])) as DeskRules['from'];
  const own = STATUSES.flatMap((status) => stepNeeds(status, { ...USUAL_RULES, from: nothing }));
  expect(new Set(own)).toEqual(new Set(OWN_RULES));
});

it('a finished story is free to go anywhere', () => {
  const examined = { fields: FINISHED_FIELDS, body: FINISHED_BODY, now: NOW, requirements: SHORT };
  const later = { ...examined, fields: { ...FINISHED_FIELDS, date: '2026-02-01T13:00:00Z' } };
  const seen = { ...examined, fields: { ...FINISHED_FIELDS, status: 'killed' as const } };
  for (const status of STATUSES) {
    const asked = status === 'scheduled' ? later : status === 'killed' ? seen : examined;
    expect(stepRows(status, asked), status).toEqual([]);
  }
});

it('what readers have seen is taken back with a reason, and nothing else is killed', () => {
  const said = (to: Status, status: Status) => {
    const examined = { fields: { ...FINISHED_FIELDS, status }, body: FINISHED_BODY, now: NOW };
    return stepRows(to, { ...examined, requirements: SHORT }).map(({ message }) => message);
  };
  const why = 'Readers have seen the story: say why it is taken back.';
  expect([said('killed', 'published'), said('spiked', 'corrected')]).toEqual([[why], [why]]);
  expect(said('killed', 'ready')).toEqual(['No reader has seen the story: it is spiked, not killed.']);
  expect(said('spiked', 'ready')).toEqual([]);
});

it('a story is scheduled for a time that is still to come, and not before its embargo has passed', () => {
  const said = (date: string | null, embargo: string | null = null) => {
    const fields = { ...FINISHED_FIELDS, date, embargo };
    return stepRows('scheduled', { fields, body: FINISHED_BODY, now: NOW, requirements: SHORT }).map(
      ({ message }) => message,
    );
  };
  const noTime = ['The publication has no time.'];
  expect([said(null), said('2026-02-03')]).toEqual([noTime, noTime]);
  expect(said('2026-02-01T12:00:00Z')).toEqual(['The time of publication has passed.']);
  expect(said('2026-02-01T14:00:00Z', '2026-02-01T15:00:00Z')).toEqual([
    'The story would be published before its embargo has passed.',
  ]);
  expect(said('2026-02-01T15:00:00Z', '2026-02-01T15:00:00Z')).toEqual([]);
});

it('a pitch, a draft and what is put away need nothing; the edit needs something to edit', () => {
  const examined = {
    fields: { ...FINISHED_FIELDS, headline: '', authors: [], sections: [] },
    body: [],
    now: NOW,
    requirements: SHORT,
  };
  for (const status of ['pitch', 'draft', 'spiked', 'archived'] as const) {
    expect(stepRows(status, examined)).toEqual([]);
  }
  expect(stepRows('in-edit', examined).map(({ id }) => id)).toEqual(['headline', 'text', 'byline']);
});

it('what is ready to go out needs all that readers see, and its dates only once it is out', () => {
  const rulesOf = (status: Status) =>
    stepRows(status, {
      fields: { ...emptyFields('ar'), headline: `TK ${'long '.repeat(20)}`, embargo: '2026-03-01T00:00:00Z' },
      body: [picture({ alt: '', caption: '', credit: '' })],
      now: NOW,
      requirements: SHORT,
    }).map(({ id }) => id);
  const ready: readonly Rule[] = [
    'headline-length',
    'standfirst',
    'text',
    'sections',
    'tags',
    'byline',
    'dateline',
    'slug',
    'language',
    'tk',
    'picture-alt',
    'picture-caption',
    'picture-credit',
  ];
  expect(rulesOf('ready')).toEqual(ready);
  expect(rulesOf('published')).toEqual([...ready, 'date', 'embargo']);
  expect(rulesOf('corrected')).toEqual([...ready, 'date', 'updated', 'embargo']);
});

describe('what a corrected story lacks', () => {
  const cases: readonly (readonly [Partial<StoryFields>, string, string])[] = [
    [{ headline: ' ' }, 'The story has no headline.', 'Headline'],
    [{ headline: ` ${'x'.repeat(61)} ` }, 'The headline has 61 characters, 1 too many.', 'Headline'],
    [{ headline: 'é'.repeat(63) }, 'The headline has 63 characters, 3 too many.', 'Headline'],
    [{ standfirst: '' }, 'The story has no standfirst.', 'Standfirst'],
    [{ sections: [] }, 'The story stands in no section.', 'Sections'],
    [{ tags: [] }, 'The story has no tags.', 'Tags'],
    [{ authors: [] }, 'The story has no author.', 'Authors'],
    [{ dateline: { place: '', date: null } }, 'The dateline has no place.', 'Dateline place'],
    [{ slug: '' }, 'The story has no slug, so its file takes another name.', 'Slug'],
    [
      { headline: 'محادثات في القاهرة' },
      'The headline is not written in the language of the story.',
      'Language',
    ],
    [{ language: 'ar' }, 'The headline is not written in the language of the story.', 'Language'],
    [{ headline: 'TK in Cairo' }, '1 TK is left.', 'Headline'],
    [{ standfirst: 'TK and [TK who]' }, '2 TKs are left.', 'Standfirst'],
    [{ headline: 'TK in Cairo', standfirst: 'TK' }, '2 TKs are left.', 'Headline'],
    [{ date: null }, 'The story has no publication date.', 'Publication date'],
    [{ updated: null }, 'The correction has no date.', 'Updated'],
    [
      { embargo: '2026-02-01T15:00:00+02:00' },
      'The story is under embargo until February 1, 2026 at 15:00 (UTC+02:00).',
      'Embargo',
    ],
  ];
  it.each(cases)('%j: %s', (fields, message, field) => {
    expect(lacking(fields).map((one) => [one.message, one.place])).toEqual([
      [message, { kind: 'field', field }],
    ]);
  });

  it('is nothing for a headline of signs, or of just the length that fits', () => {
    expect(lacking({ headline: '1 + 1' })).toEqual([]);
    expect(lacking({ headline: 'x'.repeat(60) })).toEqual([]);
  });

  it('is words for more than one picture, and is said at the first', () => {
    const bare = picture({ alt: '', caption: ' ', credit: '' });
    expect(
      lacking({}, [paragraph('Words.'), bare, bare]).map(({ message, place }) => [message, place]),
    ).toEqual([
      ['2 pictures have no description for readers who cannot see them.', { kind: 'block', index: 1 }],
      ['2 pictures have no caption.', { kind: 'block', index: 1 }],
      ['2 pictures have no credit.', { kind: 'block', index: 1 }],
    ]);
  });

  it('is nothing on the day itself, wherever it has begun, nor when the embargo has passed', () => {
    expect(lacking({ date: '2026-02-02' })).toEqual([]);
    expect(lacking({ date: '2026-02-01T12:00:00Z' })).toEqual([]);
    expect(lacking({ embargo: '2026-02-01T12:00:00Z' })).toEqual([]);
  });

  it('is words for pictures, at the first that has none', () => {
    const body = [paragraph('Words.'), picture({}), picture({ alt: ' ' }), picture({ alt: '', credit: '' })];
    expect(lacking({}, body)).toEqual([
      {
        id: 'picture-alt',
        level: 'needs-reason',
        fix: null,
        message: '2 pictures have no description for readers who cannot see them.',
        place: { kind: 'block', index: 2 },
      },
      {
        id: 'picture-credit',
        level: 'needs-reason',
        fix: null,
        message: 'One picture has no credit.',
        place: { kind: 'block', index: 3 },
      },
    ]);
    expect(lacking({}, [paragraph('Words.'), picture({ caption: '' })])[0]?.message).toBe(
      'One picture has no caption.',
    );
  });

  it('is words for every picture of a gallery', () => {
    const figures = [picture({}), picture({ alt: '', caption: '' }), picture({ caption: '' })] as Figure[];
    const body: Block[] = [paragraph('Words.'), { type: 'gallery', figures, caption: '' }];
    expect(lacking({}, body).map(({ message, place }) => [message, place])).toEqual([
      ['One picture has no description for readers who cannot see it.', { kind: 'block', index: 1 }],
      ['2 pictures have no caption.', { kind: 'block', index: 1 }],
    ]);
  });

  it('is no caption of its own where the gallery has one for all', () => {
    const figures = [picture({ caption: '' }), picture({ caption: '' })] as Figure[];
    const body: Block[] = [paragraph('Words.'), { type: 'gallery', figures, caption: 'The river' }];
    expect(lacking({}, body)).toEqual([]);
  });

  it('is what a TK in the text stands for', () => {
    expect(lacking({}, [paragraph('Words.'), paragraph('Then TK said.')])).toEqual([
      {
        id: 'tk',
        level: 'needs-reason',
        fix: null,
        message: '1 TK is left.',
        place: { kind: 'block', index: 1 },
      },
    ]);
  });

  it('is text, where there is only a picture', () => {
    expect(lacking({}, [picture({}), paragraph(' ')])).toEqual([
      {
        id: 'text',
        level: 'needs-reason',
        fix: null,
        message: 'The story has no text.',
        place: { kind: 'field', field: 'Story body' },
      },
    ]);
  });
});

it('a deadline is missed only while there is work to do', () => {
  const deadline = '2026-02-01T11:59:59Z';
  expect(isOverdue({ deadline, status: 'in-edit' }, NOW)).toBe(true);
  expect(isOverdue({ deadline: '2026-02-01T13:00:00+01:00', status: 'draft' }, NOW)).toBe(false);
  expect(isOverdue({ deadline: null, status: 'draft' }, NOW)).toBe(false);
  for (const status of ['ready', 'published', 'corrected', 'spiked', 'archived'] as const) {
    expect(isOverdue({ deadline, status }, NOW)).toBe(false);
  }
});

describe('what a desk asks for by its own rules', () => {
  function said(
    change: Partial<DeskRules>,
    fields: Partial<StoryFields>,
    body = FINISHED_BODY,
    kickers: readonly string[] = [],
  ) {
    const rules = { ...USUAL_RULES, ...change };
    const examined = { fields: { ...FINISHED_FIELDS, ...fields }, body, now: NOW };
    return stepRows('ready', { ...examined, requirements: { rules, kickers } }).map(({ message }) => message);
  }
  const from = (rule: keyof DeskRules['from']) => ({
    from: { ...USUAL_RULES.from, [rule]: 'ready' as const },
  });

  it('is what it asks for at that step and all that follow, and not before', () => {
    const rules = { ...USUAL_RULES, from: { ...USUAL_RULES.from, kicker: 'published' as const } };
    const asked = (status: Status) => stepNeeds(status, rules).includes('kicker');
    expect(STATUSES.filter(asked)).toEqual(['published', 'corrected']);
  });

  it('is a kicker, a source, a copyright and the words of a correction', () => {
    const kicker = from('kicker');
    expect([said(kicker, {}), said(kicker, { kicker: 'Analysis' })]).toEqual([
      ['The story has no kicker.'],
      [],
    ]);
    const source = from('source');
    expect([said(source, {}), said(source, { source: 'SANA' })]).toEqual([['The story has no source.'], []]);
    expect(said(from('copyright'), {})).toEqual(['The story has no copyright.']);
    const correction = from('correction');
    const record = { kind: 'correction', when: '2026-01-30T00:00:00Z', who: '' } as const;
    expect(said(correction, { corrections: [{ ...record, text: ' ' }] })).toEqual([
      'No correction says what was put right.',
    ]);
    expect(said(correction, { corrections: [{ ...record, text: 'Nyala, not Nyaka.' }] })).toEqual([]);
  });

  it('is a kicker of its list, however its accents are written, or none', () => {
    const known = from('kicker-known');
    expect(said(known, { kicker: 'Analyse' }, FINISHED_BODY, ['Analysis'])).toEqual([
      'The kicker “Analyse” is not in the desk’s list.',
    ]);
    expect(said(known, { kicker: 'Enque\u0302te' }, FINISHED_BODY, ['Enquête'])).toEqual([]);
    expect(said(known, { kicker: '' }, FINISHED_BODY, [])).toEqual([]);
  });

  it('is topics of a list that it has imported; people and places are free', () => {
    const known = from('topics-known');
    const war = { name: 'War', kind: 'topic' } as const;
    expect(said(known, { tags: [{ name: 'Nyala', kind: 'place' }, war] })).toEqual([
      'The topic “War” is not in the desk’s list.',
    ]);
    expect(said(known, { tags: [{ ...war, code: 'medtop:16000000' }] })).toEqual([]);
    expect(said(known, { tags: [war, { name: 'Peace', kind: 'topic' }] })).toEqual([
      '2 topics are not in the desk’s list, “War” among them.',
    ]);
  });

  it('is words of a length that it names, and of any where it names none', () => {
    const most = { ...USUAL_RULES.lengths, standfirst: 4, slug: 3, alt: 2, caption: 1, headline: null };
    const alt = picture({ alt: 'سد', caption: '' });
    expect(
      said({ lengths: most }, { headline: 'x'.repeat(200), standfirst: 'e\u0301tés', slug: 'abc' }, [
        paragraph('Words.'),
        alt,
      ]),
    ).toEqual(['One picture has no caption.']);
    expect(
      said({ lengths: most }, { standfirst: 'summer', slug: 'abcde' }, [
        paragraph('Words.'),
        picture({ alt: 'dam', caption: 'A' }),
        picture({ alt: 'x', caption: 'One' }),
        picture({ alt: 'x', caption: 'Two' }),
      ]),
    ).toEqual([
      'The standfirst has 6 characters, 2 too many.',
      'The slug has 5 characters, 2 too many.',
      'The description of a picture has 3 characters, 1 too many.',
      'The captions of 2 pictures are too long, the first one with 3 characters, 2 too many.',
    ]);
  });

  it('is a headline of so many lines at each width, the narrowest said first', () => {
    const headline = 'Talks in Cairo end without a deal as both sides trade blame';
    const lines = (phone: number | null, desktop: number | null) => ({
      headlineLines: { phone, tablet: null, desktop },
    });
    expect(said(lines(2, 1), { headline })).toEqual(['The headline takes 3 lines on a phone, 1 too many.']);
    expect(said(lines(3, 1), { headline })).toEqual(['The headline takes 2 lines on a desktop, 1 too many.']);
    expect(said(lines(3, 2), { headline })).toEqual([]);
  });
});
