import fs from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Story } from '../../shared/story/story.ts';
import { aStory } from './support/a-story.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const STORIES = [
  aStory('story-0001', { headline: 'Colours of the port' }, [
    'The colour of the sea, and the colour of the sky.',
  ]),
  aStory('story-0002', { headline: 'A ferry' }, ['Its colour is white.']),
  aStory('story-0003', { headline: 'Grain' }, ['No hit here.']),
];

test('words are found in all stories, replaced where they are wanted, and put back', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), { stories: STORIES });
  const desk = await launch({ library });
  const { page, parts } = desk;
  const keyboard = page.keyboard;
  // Behind the dialog nothing has a name.
  const body = page.locator('[aria-label="Story body"]');
  const textOf = async (id: string) => {
    const file = path.join(library, 'stories', id, 'story.json');
    return JSON.stringify((JSON.parse(await fs.readFile(file, 'utf8')) as Story).body);
  };
  await parts.stories.getByText('A ferry').click();
  await expect(parts.headline).toHaveValue('A ferry');

  await keyboard.press('Control+Shift+H');
  const dialog = page.getByRole('dialog', { name: 'Find and replace in stories' });
  await expect(dialog.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await keyboard.type('colour');
  await dialog.getByRole('textbox', { name: 'Replace with' }).fill('color');
  await keyboard.press('Enter');
  await expect(dialog.getByText('4 places in 2 stories.')).toBeVisible();
  await expect(dialog.getByRole('listbox', { name: 'What was found' })).toBeFocused();
  await dialog.getByRole('option', { name: /Headline: Colours/ }).click();
  expect(await seriousViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Replace 3 places in 2 stories' }).click();
  await expect(page.getByText('Replaced “colour” by “color” in 2 stories.')).toBeVisible();
  expect(await textOf('story-0001')).toContain('The color of the sea, and the color of the sky.');
  await expect(body).toHaveText('Its color is white.');

  await page.getByRole('dialog', { name: 'Notice' }).getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(() => textOf('story-0001'))
    .toContain('The colour of the sea, and the colour of the sky.');
  await expect(body).toHaveText('Its colour is white.');

  // A pattern that runs wild is stopped, and the window goes on.
  await dialog.getByRole('textbox', { name: 'Find' }).fill('(([a-z ,]+)+)+#');
  await dialog.getByRole('button', { name: 'Regular expression' }).click();
  await dialog.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('takes too long', { timeout: 20_000 });

  // A place that was found is where its story opens.
  await dialog.getByRole('button', { name: 'Regular expression' }).click();
  await dialog.getByRole('textbox', { name: 'Find' }).fill('colour');
  await keyboard.press('Enter');
  await expect(dialog.getByText('4 places in 2 stories.')).toBeVisible();
  await dialog
    .getByRole('option', { name: /the sky/ })
    .last()
    .dblclick();
  await expect(dialog).toBeHidden();
  await expect(parts.headline).toHaveValue('Colours of the port');
  await expect(page.getByRole('search', { name: 'Find in the story' }).getByRole('status')).toHaveText(
    '2 of 2',
  );
});
