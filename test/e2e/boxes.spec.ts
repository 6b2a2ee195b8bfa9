import { expect } from '@playwright/test';
import type { Block } from '../../shared/story/block.ts';
import { aStory } from './support/a-story.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';
import { paragraph, STORY, savedBody, words } from './support/writing.ts';

const OTHER = 'story-0002';

test('a note, key points, a card and a box for another story are written by hand and reach the page', async ({
  launch,
  temp,
}) => {
  const other = aStory(OTHER, {
    headline: 'Ships turn north',
    slug: 'ships-turn-north',
    sections: ['World'],
  });
  const library = await writeLibrary(await temp.make('library'), {
    stories: [aStory(STORY, { headline: 'Talks resume', sections: ['World'] }), other],
  });
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.stories.getByText('Talks resume').click();
  await expect(parts.headline).toHaveValue('Talks resume');
  await parts.body.click();
  await page.keyboard.type('The talks went on');
  await page.keyboard.press('Control+Alt+n');
  const note = page.getByRole('textbox', { name: 'Words of the note' });
  await expect(note).toBeFocused();
  await page.keyboard.type('Since Monday.');
  await page.keyboard.press('Enter');
  await expect(note).toBeHidden();
  await expect(parts.body).toBeFocused();
  await page.keyboard.type(' all night.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('!! A truce');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A road');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+c');
  await expect(page.getByRole('textbox', { name: 'Card address' })).toBeFocused();
  await page.keyboard.type('https://www.youtube.com/watch?v=abc');
  await page.keyboard.press('Enter');
  await expect(parts.body).toBeFocused();
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Related story' }).click();
  await expect(page.getByRole('combobox', { name: 'Story', exact: true })).toBeFocused();
  await page.keyboard.type('ships');
  await expect(page.getByRole('option', { name: /Ships turn north/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(parts.body).toBeFocused();

  const expected: readonly Block[] = [
    {
      type: 'paragraph',
      children: [
        ...words('The talks went on'),
        { type: 'footnote', children: words('Since Monday.') },
        ...words(' all night.'),
      ],
    },
    { type: 'keypoints', title: [], points: [words('A truce'), words('A road')] },
    { type: 'embed', href: 'https://www.youtube.com/watch?v=abc', title: '', description: '' },
    { type: 'related', story: OTHER, headline: 'Ships turn north', label: '' },
    paragraph(''),
  ];
  expect((await savedBody(desk, library)).slice(0, 4)).toEqual(expected.slice(0, 4));

  await page.keyboard.press('Control+2');
  const published = parts.publishedPage;
  await expect(published.getByRole('heading', { name: 'Key points' })).toBeVisible();
  await expect(published.locator('#note-1')).toContainText('Since Monday.');
  await expect(published.locator('.related-box')).toContainText('Ships turn north');
});
