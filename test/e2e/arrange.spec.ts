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
  await rows.nth(3).click();
  await parts.search.fill('status:draft ');
  await expect(rows).toHaveText([/^Africa1/, /^Abuja floods/, /^World1/, /^Cairo talks/]);
});
