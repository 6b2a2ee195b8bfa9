import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/story/block-text.ts';
import { salvageStory } from '../../../shared/story/salvage-story.ts';
import { createStory, emptyFields, STORY_VERSION } from '../../../shared/story/story.ts';

const NOW = '2026-11-25T12:00:00.000Z';
const THEN = '2026-01-28T10:00:00.000Z';
const paragraph = (words: string) => ({ type: 'paragraph', children: [{ type: 'text', text: words }] });
const STORY = {
  ...createStory('story-0001', THEN, {
    ...emptyFields('fr'),
    headline: 'Ferry resumes',
    sections: ['News', 'Africa'],
    dateline: { place: 'Cairo', date: '2026-01-28' },
    related: { pinned: ['story-0002'], excluded: ['story-0003'] },
  }),
  body: [paragraph('One.'), paragraph('Two.')],
};

function salvaged(change: object, edit = (printed: string) => printed) {
  const saved = salvageStory(edit(JSON.stringify({ ...STORY, ...change })), 'story-0009', NOW);
  if (!saved) throw new Error('Nothing was saved');
  return { ...saved, words: saved.story.body.map(blockText) };
}

describe('a damaged story', () => {
  it('is saved under the name of its folder, with its own moments where it says them', () => {
    const { story, lost } = salvaged({});
    expect(story).toMatchObject({ id: 'story-0009', created: THEN, modified: THEN, language: 'fr' });
    expect(lost).toEqual([]);
    const { story: undated } = salvaged({ created: 'once', modified: undefined });
    expect([undated.created, undated.modified]).toEqual([NOW, NOW]);
  });

  it.each<[string, object, object, readonly string[]]>([
    ['no more than a field', { slug: 'Not A Slug' }, { slug: '' }, ['the field “slug”']],
    [
      'only what is wrong in a list',
      { sections: ['News', '', 7, 'Africa'] },
      { sections: ['News', 'Africa'] },
      ['the field “sections”'],
    ],
    [
      'only what is wrong in a dateline',
      { dateline: { place: 'Cairo', date: '2026-02-31' } },
      { dateline: { place: 'Cairo', date: null } },
      ['the field “dateline”'],
    ],
    [
      'only what is missing of a dateline',
      { dateline: { date: '2026-01-28' } },
      { dateline: { place: '', date: '2026-01-28' } },
      ['the field “dateline”'],
    ],
    [
      'only what is wrong in related stories',
      { related: { pinned: ['x'], excluded: ['story-0003'] } },
      { related: { pinned: [], excluded: ['story-0003'] } },
      ['the field “related”'],
    ],
    [
      'control characters of a line',
      { headline: '\u0000Ferry\u0001resumes\n' },
      { headline: 'Ferry resumes' },
      ['the field “headline”'],
    ],
    [
      'a field that is of no use at all',
      { tags: 7, dateline: null },
      { tags: [], dateline: { place: '', date: null } },
      ['the field “tags”', 'the field “dateline”'],
    ],
    ['a field that is not there', { note: undefined }, { note: '' }, ['the field “note”']],
    [
      'a field that text took the place of',
      { dateline: 'Cairo' },
      { dateline: { place: '', date: null } },
      ['the field “dateline”'],
    ],
  ])('loses %s', (_, change, fields, lost) => {
    const saved = salvaged(change);
    expect(saved.story).toMatchObject(fields);
    expect(saved.lost).toEqual(lost);
    expect(saved.words).toEqual(['One.', 'Two.']);
  });

  it('knows a field, and the text, by a name of which one letter is wrong', () => {
    const named = (from: string, to: string) =>
      salvaged({}, (printed) => printed.replace(`"${from}"`, `"${to}"`));
    expect(named('headline', 'heddline').story.headline).toBe('Ferry resumes');
    expect(named('headline', 'heddline').lost).toEqual([]);
    expect(named('body', 'bodx').words).toEqual(['One.', 'Two.']);
    expect(named('headline', 'hexxline').story.headline).toBe('');
    expect(named('headline', 'headlines').story.headline).toBe('');
    expect(named('headline', 'hexxline').lost).toEqual(['the field “headline”']);
  });

  it('does not take one field for another that is called alike', () => {
    const saved = salvaged({ date: undefined, updated: '2026-01-28' });
    expect(saved.story).toMatchObject({ date: null, updated: '2026-01-28' });
  });

  it('keeps the words of a paragraph without its form, and says so', () => {
    const odd = {
      type: 'colums',
      items: [{ children: [{ text: 'one' }] }, { children: [{ text: 'two' }] }],
      attribution: [{ type: 'text', text: 'An aide' }],
      caption: 'The quay',
      alt: 'A ferry',
      credit: 'Staff',
      href: 'https://a.org/',
    };
    const saved = salvaged({
      body: [paragraph('One.'), odd, { type: 'colums', href: 'x' }, paragraph('Two.'), 7],
    });
    expect(saved.words).toEqual(['One.', 'onetwo An aideThe quayA ferryStaff', 'Two.']);
    expect(saved.lost).toEqual([
      'the form of paragraph 2, whose words are kept',
      'paragraph 3',
      'paragraph 5',
    ]);
  });

  it('says of a paragraph that was cut that some of it is lost, and whether more followed', () => {
    const saved = salvaged({}, (printed) => printed.slice(0, printed.indexOf('Two.') + 2));
    expect(saved.words).toEqual(['One.', 'Tw']);
    expect(saved.lost.slice(-2)).toEqual(['some of paragraph 2', 'whatever followed the last paragraph']);
  });

  it('says of a list and of a dateline that were cut that some of them is lost', () => {
    const cut = (from: string, to: string) => salvaged({}, (printed) => printed.replace(from, to)).lost;
    expect(cut('["News","Africa"]', '["News" x "Africa"]')).toEqual(['the field “sections”']);
    expect(cut('{"place":"Cairo"', '{x"place":"Cairo"')).toEqual(['the field “dateline”']);
  });

  it('counts characters that nobody can read any more', () => {
    expect(salvaged({ headline: 'Ferr\uFFFD resumes' }).lost).toEqual(['one character']);
    expect(salvaged({ headline: 'F\uFFFDrr\uFFFD resumes' }).lost).toEqual(['2 characters']);
  });

  it('of the first format is brought to the present one', () => {
    const saved = salvaged({ version: 1, slugline: 'FERRY', note: undefined });
    expect(saved.story).toMatchObject({ version: STORY_VERSION, headline: 'Ferry resumes', note: '' });
    expect(saved.words).toEqual(['One.', 'Two.']);
    expect(salvaged({ version: 0 }).words).toEqual(['One.', 'Two.']);
    expect(salvaged({ version: 'two' }).words).toEqual(['One.', 'Two.']);
  });

  it('is nothing without headline, standfirst and text, and something with any of them', () => {
    const save = (change: object) =>
      salvageStory(JSON.stringify({ ...STORY, headline: '', body: [], ...change }), 'story-0009', NOW);
    expect(save({})).toBeNull();
    expect(save({ slug: 'ferry' })).toBeNull();
    expect(save({ headline: 'Ferry' })?.story.headline).toBe('Ferry');
    expect(save({ standfirst: 'After three days' })?.story.standfirst).toBe('After three days');
    expect(save({ body: [paragraph('One.')] })?.story.body).toHaveLength(1);
    expect(
      salvageStory(JSON.stringify({ ...STORY, version: STORY_VERSION + 1 }), 'story-0009', NOW),
    ).toBeNull();
  });
});
