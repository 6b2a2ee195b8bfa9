import { expect } from '@playwright/test';
import { aStory } from './support/a-story.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const STORIES = [
  aStory('story-cairo', { headline: 'Cairo talks', sections: ['World'], authors: ['Bello'] }, [
    'Delegates met on Monday.',
  ]),
  aStory('story-lagos', { headline: 'Lagos court', sections: ['Africa'], authors: ['Bello'] }, ['Text.']),
  aStory('story-abuja', { headline: 'Abuja floods', sections: ['Africa'], authors: [] }, [
    'Water stands in the streets.',
  ]),
];

test('several stories are chosen, tagged, moved on, merged and binned at once, and all of it is undone', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), { stories: STORIES });
  const { page, parts } = await launch({ library });
  const rows = parts.stories.getByRole('row');
  const bar = parts.stories.getByRole('toolbar', { name: 'Chosen stories' });
  const row = (headline: string) => rows.filter({ hasText: headline });
  await row('Cairo talks').click();
  await expect(parts.headline).toHaveValue('Cairo talks');
  await parts.headline.press('End');
  await parts.headline.pressSequentially(' go on');
  await row('Lagos court').click({ modifiers: ['Control'] });
  await expect(bar).toContainText('2 selected');

  await bar.getByRole('button', { name: 'Tags…' }).click();
  await page.getByRole('combobox', { name: 'Tag', exact: true }).fill('Sudan');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const toast = page.getByRole('dialog', { name: 'Notice' });
  await expect(toast).toContainText('Added the tag “Sudan” to 2 stories.');
  // The open story went on in its editor, with what was typed.
  await expect(parts.headline).toHaveValue('Cairo talks go on');
  await expect(parts.saveState).toHaveText('Saved');
  await expect(parts.inspector).toContainText('2 stories');
  await bar.getByRole('button', { name: 'Choose none' }).click();
  await expect(parts.inspector).toContainText('Sudan');
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(parts.inspector).not.toContainText('Sudan');
  // The inspector edits all that are chosen, and says how many that are.
  await row('Cairo talks').click();
  await row('Lagos court').click({ modifiers: ['Control'] });
  await parts.inspector.getByRole('button', { name: 'Priority' }).click();
  await page.getByRole('menuitem', { name: '3 Urgent' }).click();
  await expect(toast).toContainText('2 stories');
  await toast.getByRole('button', { name: 'Undo' }).click();

  const list = parts.stories.getByRole('grid');
  await list.focus();
  await list.press('Control+a');
  await expect(bar).toContainText('3 selected');
  await bar.getByRole('button', { name: 'Status', exact: true }).click();
  await page.getByRole('menuitem', { name: 'In edit' }).click();
  const lacking = page.getByRole('dialog', { name: '1 of 3 stories lacks something for In edit' });
  await expect(lacking).toContainText('The story has no author.');
  await lacking.getByRole('button', { name: 'Set the other 2' }).click();
  const left = page.getByRole('dialog', { name: '1 story was left as before' });
  await expect(left).toContainText('Abuja floods');
  await left.getByRole('button', { name: 'Continue' }).click();
  await expect(row('In edit')).toHaveCount(2);

  await row('Cairo talks').click();
  await row('Abuja floods').click({ modifiers: ['Control'] });
  await bar.getByRole('button', { name: 'More for the chosen stories' }).click();
  await page.getByRole('menuitem', { name: 'Merge the two…' }).click();
  const merging = page.getByRole('dialog', { name: 'Make one story of two' });
  await expect(merging).toContainText('“Cairo talks go on” stays');
  expect(await seriousViolations(page)).toEqual([]);
  const merge = merging.getByRole('button', { name: 'Merge', exact: true });
  await expect(merge).toBeDisabled();
  const headline = merging.getByRole('radiogroup', { name: 'Headline' });
  await headline.getByRole('radio', { name: 'Other' }).click();
  const place = merging.getByRole('radiogroup', { name: 'Text, place 1' });
  await place.getByRole('radio', { name: 'Leave out' }).click();
  await merge.click();
  await expect(toast).toContainText('Merged the two stories. “Abuja floods” is in the bin.');
  await expect(rows).toHaveCount(2);
  await expect(parts.headline).toHaveValue('Abuja floods');
  await expect(parts.body).toHaveText('Water stands in the streets.');
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);
  await expect(parts.headline).toHaveValue('Cairo talks go on');
  await expect(parts.body).toHaveText('Delegates met on Monday.');

  await list.focus();
  await list.press('Control+a');
  await expect(bar).toContainText('3 selected');
  await list.press('Delete');
  await expect(rows).toHaveCount(0);
  await expect(page.getByText('Moved 3 stories to the bin.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);
  await expect(parts.headline).toHaveValue('Cairo talks go on');
});
