import { describe, expect, it } from 'vitest';
import { isSameText } from '../../../../electron/library/story-file/same-text.ts';
import { createStory, emptyFields, type Story } from '../../../../shared/story/story.ts';
import type { TrailEntry } from '../../../../shared/story/trail.ts';
import { paragraph } from '../temporary-library.ts';

const WHEN = '2026-01-31T10:15:00.000Z';
const step: TrailEntry = { when: WHEN, who: 'Anna', from: 'draft', to: 'ready', why: 'Read', overridden: [] };
const story: Story = { ...createStory('story-of-one-day', WHEN, emptyFields('en'), []), trail: [step] };

describe('two texts of a story', () => {
  it('say the same whenever they were saved, and in whichever order the fields of a step were written', () => {
    const turned = Object.fromEntries(Object.entries(step).reverse()) as unknown as TrailEntry;
    const again: Story = {
      ...story,
      modified: '2026-02-01T00:00:00.000Z',
      trail: [turned],
      body: [paragraph('')],
    };
    expect(isSameText(story, again)).toBe(true);
  });

  it('say the same where each was read from a file of its own', () => {
    const [one, other] = [paragraph('The talks go on.'), paragraph('The talks go on.')];
    expect(isSameText({ ...story, body: [one] }, { ...story, body: [other] })).toBe(true);
  });

  it.each<[string, Partial<Story>]>([
    ['a field', { headline: 'Other' }],
    ['the body', { body: [paragraph('Other.')] }],
    ['a step that only one of them knows', { trail: [] }],
    ['what was said about a step', { trail: [{ ...step, why: 'Not read' }] }],
    ['who took a step', { trail: [{ ...step, who: 'Ben' }] }],
  ])('differ in %s', (_, patch) => {
    expect(isSameText(story, { ...story, ...patch })).toBe(false);
    expect(isSameText({ ...story, ...patch }, story)).toBe(false);
  });
});
