import { describe, expect, it } from 'vitest';
import { EDITING_MS, isBlank, versionDue } from '../../../../electron/library/history/version-due.ts';
import { newVersionId } from '../../../../electron/library/history/version-id.ts';
import { VERSION_ID } from '../../../../shared/history/version.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { createStory, emptyFields, type Story } from '../../../../shared/story/story.ts';
import { paragraph } from '../temporary-library.ts';

function story(...body: readonly Block[]): Story {
  return createStory('story-0001', '2026-03-10T12:00:00.000Z', emptyFields('en'), body);
}

const words = (count: number, letter = 'x') => letter.repeat(count);

describe('a save calls for a version', () => {
  it('of the text as it is after ten minutes of writing, and not sooner', () => {
    const [before, after] = [story(paragraph('One')), story(paragraph('Two'))];
    expect(versionDue(before, after, EDITING_MS - 1)).toBeNull();
    expect(versionDue(before, after, EDITING_MS)).toEqual({ story: after, why: 'time' });
    expect(EDITING_MS).toBe(600_000);
  });

  it('of the new text where the status changed, whatever else did', () => {
    const before = story(paragraph(words(1000)));
    const after: Story = { ...story(), status: 'ready' };
    expect(versionDue(before, after, 0)).toEqual({ story: after, why: 'status' });
  });

  it.each([
    ['three hundred letters went', words(300), '', 'size'],
    ['fewer went', words(299), '', null],
    ['six hundred letters came', '', words(600), 'size'],
    ['fewer came', '', words(599), null],
    ['they went from between words that stayed', `Head ${words(300)} tail`, 'Head  tail', 'size'],
    ['they went from the end of words that stayed', `Head ${words(299)}`, 'Head ', null],
    ['a long text only grew at its end', words(5000), `${words(5000)} more`, null],
    ['a long text only lost its beginning', `Some ${words(5000)}`, words(5000), null],
    ['much went of a text that repeats itself', words(900), words(390), 'size'],
    ['the same letters stand twice', 'aXa', `aX${words(599, 'a')}a`, null],
  ])('of the text as it was where %s', (_, old, now, why) => {
    const [before, after] = [story(paragraph(old)), story(paragraph(now))];
    expect(versionDue(before, after, 0)).toEqual(why === null ? null : { story: before, why });
  });

  it('of the text as it was where paragraphs went that hold so much together', () => {
    const gone = [paragraph(words(150)), paragraph(words(149, 'y'))];
    const before = story(paragraph('First'), ...gone, paragraph('Last'));
    expect(versionDue(before, story(paragraph('First'), paragraph('Last')), 0)).toMatchObject({
      why: 'size',
    });
    expect(versionDue(before, before, 0)).toBeNull();
  });
});

describe('a story that has just been begun', () => {
  it('has nothing worth keeping until it has a word', () => {
    expect(isBlank(story())).toBe(true);
    expect(isBlank(story(paragraph(''), paragraph('')))).toBe(true);
    expect(isBlank(story(paragraph(''), paragraph('x')))).toBe(false);
    expect(isBlank({ ...story(), headline: 'Ferry' })).toBe(false);
    expect(isBlank({ ...story(), standfirst: 'Forty lost' })).toBe(false);
  });
});

describe('the id of a version', () => {
  it('sorts after the newest, also where the clock was set back', () => {
    const now = Date.UTC(2026, 2, 10);
    const first = newVersionId(null, now);
    const later = newVersionId(first, now + 1);
    const setBack = newVersionId(later, now - 86_400_000);
    expect(first).toMatch(VERSION_ID);
    expect(Number.parseInt(first.slice(0, 9), 36)).toBe(now);
    expect(Number.parseInt(setBack.slice(0, 9), 36)).toBe(now + 2);
    expect([setBack, later, first].sort()).toEqual([first, later, setBack]);
    expect(newVersionId(null, 0)).toMatch(/^000000000-[0-9a-z]{4}$/);
  });
});
