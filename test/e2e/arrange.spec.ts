import { expect } from '@playwright/test';
import { aStory } from './support/a-story.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const STORIES = [
  aStory('story-cairo', { headline: 'Cairo talks', sections: ['World'] }, ['Text.']),
  aStory('story-lagos', { headline: 'Lagos court', sections: ['Africa'], status: 'ready' }, ['Text.']),
  aStory('story-abuja', { headline: 'Abuja floods', sections: ['Africa'] }, ['Text.']),
];

test('the list is sorted, parted into groups that fold, and filtered', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories: STORIES });
  const { page, parts } = await launch({ library });
  const rows = parts.stories.getByRole('row');
  const arrange = async (choice: string) => {
    await parts.stories.getByRole('button', { name: 'Sort and group' }).click();
    await page.getByRole('menuitemradio', { name: choice, exact: true }).click();
  };
  await arrange('Headline');
  await expect(rows).toHaveText([/^Abuja floods/, /^Cairo talks/, /^Lagos court/]);
  await arrange('Section');
  await expect(rows).toHaveText([/^Africa2/, /^Abuja floods/, /^Lagos court/, /^World1/, /^Cairo talks/]);

  // The first heading lies under the one that sticks.
  await rows.nth(3).click();
  await expect(rows).toHaveText([/^Africa2/, /^Abuja floods/, /^Lagos court/, /^World1/]);
  await expect(parts.stories.getByRole('status').filter({ hasText: 'World folded' })).toBeAttached();
  await rows.nth(3).click();
  await parts.search.fill('status:draft ');
  await expect(rows).toHaveText([/^Africa1/, /^Abuja floods/, /^World1/, /^Cairo talks/]);

  // What the list can be narrowed to is counted, and written into the search.
  await parts.stories.getByRole('button', { name: 'Filter', exact: true }).click();
  const filter = page.getByRole('dialog', { name: 'Filter stories' });
  await expect(filter.getByRole('checkbox', { name: 'Draft 2' })).toBeChecked();
  await filter.getByRole('checkbox', { name: 'Africa 1' }).check();
  await expect(parts.search).toHaveValue('status:draft section:Africa ');
  await expect(rows).toHaveText([/^Africa1/, /^Abuja floods/]);
  await page.keyboard.press('Escape');

  // It is kept under a name, with how many stories it finds, and shown again as it lay.
  await parts.search.press('Control+s');
  await page.getByRole('textbox', { name: 'Name' }).fill('African drafts');
  await page.getByRole('textbox', { name: 'Name' }).press('Enter');
  const saved = parts.stories.getByRole('navigation', { name: 'Saved searches' });
  await expect(saved.getByRole('button', { name: 'African drafts 1' })).toBeVisible();
  await parts.search.fill('');
  await expect(rows).toHaveCount(5);
  await saved.getByRole('button', { name: 'African drafts 1' }).click();
  await expect(rows).toHaveText([/^Africa1/, /^Abuja floods/]);

  await parts.search.fill('');
  await expect(rows).toHaveCount(5);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a command or a story' }).fill('african');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveText([/^Africa1/, /^Abuja floods/]);

  // A story that is dropped on a heading gets what its stories share, and that is taken back.
  await parts.search.fill('');
  await expect(rows).toHaveCount(5);
  await rows.nth(2).dragTo(rows.nth(3));
  await expect(rows).toHaveText([/^Africa1/, /^Abuja floods/, /^World2/, /^Cairo talks/, /^Lagos court/]);
  await parts.stories.getByRole('grid').press('Control+z');
  await expect(rows).toHaveText([/^Africa2/, /^Abuja floods/, /^Lagos court/, /^World1/, /^Cairo talks/]);
});
