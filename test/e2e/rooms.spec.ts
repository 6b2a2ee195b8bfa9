import { expect } from '@playwright/test';
import { aStory } from './support/a-story.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const LATE = '2026-01-05T18:00:00Z';
const STORIES = [
  aStory(
    'story-cairo',
    {
      headline: 'Cairo talks',
      sections: ['World'],
      deadline: LATE,
      priority: 2,
      assignee: 'Amina Diallo',
      dateline: { place: 'Cairo', date: null },
    },
    ['Text.'],
  ),
  aStory(
    'story-lagos',
    {
      headline: 'Lagos court rules on the ferry disaster and orders damages for the families of the dead',
      sections: ['Africa'],
      status: 'in-edit',
    },
    ['Text.'],
  ),
  aStory('story-abuja', { headline: 'Abuja floods', sections: ['Africa'], status: 'pitch' }, ['Text.']),
  aStory('story-nairobi', { headline: 'Nairobi tea', sections: ['Africa'], status: 'published' }, ['Text.']),
];

test('stories are moved over the board by keys and by mouse, under the rules of each step', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), { stories: STORIES });
  const { page, parts } = await launch({ library, size: { width: 1280, height: 800 } });
  await expect(parts.stories.getByRole('row')).toHaveCount(4);
  const column = (name: string) => page.getByRole('region', { name, exact: true });

  await page.keyboard.press('Control+4');
  const board = page.getByRole('region', { name: 'Board', exact: true });
  await expect(board).toBeVisible();
  await expect(parts.stories).toBeHidden();
  await expect(column('Draft').getByRole('option')).toHaveText([/^Cairo talks.*Overdue/]);
  await expect(column('Draft').getByRole('listbox')).toBeFocused();
  expect(await seriousViolations(page)).toEqual([]);

  // By the keys: in edit needs an author, so it is asked first.
  await page.keyboard.press('Alt+ArrowRight');
  const asked = page.getByRole('dialog');
  await expect(asked).toContainText('The story has no author.');
  await asked.getByLabel(/^Reason/).fill('The byline comes by phone');
  await asked.getByRole('button', { name: 'Set all the same' }).click();
  await expect(column('In edit').getByRole('option', { name: 'Cairo talks' })).toBeVisible();
  await expect(column('In edit').getByRole('listbox')).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(column('Draft').getByRole('option', { name: 'Cairo talks' })).toBeVisible();

  // By the mouse, also onto a column that is folded.
  await column('Draft').getByRole('option', { name: 'Cairo talks' }).dragTo(column('Pitch'));
  await expect(column('Pitch').getByRole('option')).toHaveCount(2);
  await column('Pitch').getByRole('option', { name: 'Abuja floods' }).dragTo(column('Spiked'));
  await expect(column('Spiked').getByRole('button')).toHaveAccessibleName('Unfold Spiked, 1');

  await column('Pitch').getByRole('listbox').press('Escape');
  await expect(board).toBeHidden();
  await expect(parts.stories).toBeVisible();
});
