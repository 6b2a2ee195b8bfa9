import { expect, it } from 'vitest';
import { correctionDraft } from '../../../shared/compare/correction-draft.ts';
import type { Block } from '../../../shared/story/block.ts';
import { createStory, emptyFields, type StoryFields } from '../../../shared/story/story.ts';

function story(texts: readonly string[], fields: Partial<StoryFields> = {}) {
  const body = texts.map((text): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
  return createStory('story-0001', '2026-01-28T08:00:00.000Z', { ...emptyFields('en'), ...fields }, body);
}

const said = (before: string, after: string) =>
  `An earlier version of this story said “${before}”; it is “${after}”.`;

it('says figures first, then names, then other words, and no more than three', () => {
  const published = story([
    'The talks were quick and went well in the old town of Cairo.',
    'The minister Hamdok spoke to the press on the bridge over the Nile.',
    'The ferry carried 40 people to the other side of the Red Sea.',
    'The strike was short and the port was open again before noon.',
  ]);
  const today = story([
    'The talks were slow and went well in the old town of Cairo.',
    'The minister Burhan spoke to the press on the bridge over the Nile.',
    'The ferry carried 14 people to the other side of the Red Sea.',
    'The strike was long and the port was open again before noon.',
  ]);
  expect(correctionDraft(published, today)).toBe(
    [said('40', '14'), said('Hamdok', 'Burhan'), said('quick', 'slow')].join(' '),
  );
});

it('says the headline, in the language of the story', () => {
  const text = ['غرقت العبارة في البحر الأحمر صباح الأحد.'];
  const published = story(text, { headline: 'غرق أربعين', language: 'ar' });
  const today = story(text, { headline: 'غرق أربعة عشر', language: 'ar' });
  expect(correctionDraft(published, today)).toBe(
    'ورد في نسخة سابقة من هذا الخبر «غرق أربعين»، والصواب «غرق أربعة عشر».',
  );
  const other = { language: 'sw' };
  expect(
    correctionDraft(story([], { headline: 'A', ...other }), story([], { headline: 'B', ...other })),
  ).toBe(said('A', 'B'));
});

it('says nothing where nothing stands in the place of something else', () => {
  const one = story(['It sailed.']);
  expect(correctionDraft(one, one)).toBe('');
  expect(correctionDraft(one, story(['It sailed.', 'Nobody was hurt.'], { headline: 'New' }))).toBe('');
});
