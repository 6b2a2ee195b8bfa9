import { expect, it } from 'vitest';
import { templateOf } from '../../../../electron/library/templates/list-templates.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { paragraph } from '../temporary-library.ts';

it('says what a template is about in its first words, past a paragraph of spaces', () => {
  const fields = { ...emptyFields('en'), headline: 'Interview' };
  const body = [paragraph('   '), paragraph('Who said what.')];
  const story = createStory('template-interview', '2026-01-31T10:15:00.000Z', fields, body);
  expect(templateOf(story)).toEqual({
    id: 'template-interview',
    name: 'Interview',
    about: 'Who said what.',
  });
});
