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

test('stories are moved over the board, planned by day and read page by page', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories: STORIES });
  const { page, parts } = await launch({ library, size: { width: 1280, height: 800 } });
  await expect(parts.stories.getByRole('row')).toHaveCount(4);
  await expect(parts.body).toBeVisible();
  const column = (name: string) => page.getByRole('region', { name, exact: true });

  // The switch is there before any room is entered, and keeps its place and the arrows in all of them.
  const rooms = page.getByRole('radiogroup', { name: 'Room' });
  const place = await rooms.boundingBox();
  await rooms.getByRole('radio', { name: 'Desk' }).focus();
  for (const name of ['Board', 'Planner', 'Reading']) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
    await expect(rooms.getByRole('radio', { name })).toBeFocused();
    expect(await rooms.boundingBox()).toEqual(place);
    await expect(parts.export).toBeHidden();
    await expect(parts.view).toBeHidden();
    await expect(page.getByRole('contentinfo')).toContainText('Leave');
  }
  await page.keyboard.press('ArrowRight');
  await expect(parts.stories).toBeVisible();

  await page.keyboard.press('Control+4');
  const board = page.getByRole('region', { name: 'Board', exact: true });
  await expect(board).toBeVisible();
  await expect(parts.stories).toBeHidden();
  await expect(column('Draft').getByRole('option')).toHaveText([/^Cairo talks.*Overdue/]);
  await expect(column('Pitch').getByRole('listbox')).toBeFocused();
  expect(await seriousViolations(page)).toEqual([]);

  // By the keys: in edit needs an author, so it is asked first.
  await page.keyboard.press('ArrowRight');
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

  // What has no day is given one by the keys, and undone; what has one is moved on.
  await page.keyboard.press('Control+5');
  const planner = page.getByRole('region', { name: 'Planner', exact: true });
  const today = planner.locator('[aria-current="date"]');
  await expect(today).toBeFocused();
  expect(await seriousViolations(page)).toEqual([]);
  const overdue = page
    .getByRole('region', { name: 'Overdue', exact: true })
    .getByRole('button', { name: /Jan 5, 2026/ });
  await expect(overdue).toHaveText(/Overdue Jan 5, 2026 18:00 Cairo talks/);
  await page
    .getByRole('region', { name: 'Without a day' })
    .getByRole('button', { name: /Lagos court/ })
    .press(' ');
  await expect(today).toBeFocused();
  await page.keyboard.press('Enter');
  const due = today.getByRole('button', { name: /Due 18:00 Lagos court|Lagos court/ });
  await expect(due).toBeFocused();
  await due.press('Alt+ArrowRight');
  await expect(today.getByRole('button')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(today.getByRole('button', { name: /Lagos court/ })).toBeVisible();
  await overdue.filter({ hasText: 'Cairo talks' }).dragTo(today);
  await expect(today.getByRole('button')).toHaveCount(2);

  // Page by page, from the open story on.
  await page.keyboard.press('Control+6');
  const reading = page.getByRole('region', { name: 'Reading', exact: true });
  await expect(reading).toContainText('of 4');
  const shown = page
    .frameLocator('iframe[title="Story as it is published"]')
    .getByRole('heading', { level: 1 });
  await expect(shown).toBeVisible();
  expect(await seriousViolations(page)).toEqual([]);
  while (await reading.getByRole('button', { name: 'Previous story' }).isEnabled())
    await page.keyboard.press('k');
  await expect(reading).toContainText('1 of 4');
  await page.keyboard.press('ArrowRight');
  await expect(reading).toContainText('2 of 4');
  const headline = (await reading.getByRole('status').textContent())?.replace('2 of 4: ', '') ?? '';
  await expect(shown).toHaveText(headline);
  await page.keyboard.press('Enter');
  await expect(reading).toBeHidden();
  await expect(parts.headline).toHaveValue(headline);
  await expect(parts.body).toBeFocused();
});
