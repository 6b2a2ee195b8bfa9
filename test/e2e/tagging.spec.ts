import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { defaultSite } from '../../shared/site-profile/site.ts';
import type { Story } from '../../shared/story/story.ts';
import { aStory } from './support/a-story.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const STORIES = [
  aStory(
    'story-0001',
    {
      headline: 'Talks resume in Cairo',
      standfirst: 'A third round begins.',
      slug: 'talks-resume-in-cairo',
    },
    ['First words.'],
  ),
  aStory('story-0002', {
    headline: 'Ports reopen on the Red Sea',
    status: 'published',
    sections: ['Shipping'],
    tags: [{ name: 'Arab League', kind: 'organisation' }],
    authors: ['Lina Haddad'],
    dateline: { place: 'Port Said', date: null },
  }),
];
const SITE = {
  ...defaultSite('The Cairo Desk'),
  timeZone: 'Asia/Damascus',
  authors: [{ name: 'Amara Okafor', biography: 'Reports from Abuja.', picture: null }],
};

test('everything about a story is tagged by keyboard and found again after a restart', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), { stories: STORIES, site: SITE });
  const desk = await launch({ library });
  const { page, parts } = desk;
  const keyboard = page.keyboard;
  await parts.stories.getByText('Talks resume in Cairo').click();
  await expect(parts.headline).toHaveText('Talks resume in Cairo');

  await parts.sections.focus();
  await keyboard.type('ship');
  await expect(page.getByRole('option', { name: 'Shipping' })).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.type('foreign news');
  await keyboard.press('Enter');

  await keyboard.press('Tab');
  await expect(parts.authors).toBeFocused();
  await keyboard.type('ama');
  await expect(page.getByRole('option', { name: 'Amara Okafor' })).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.type('Omar Said');
  await keyboard.press('Tab');

  await expect(parts.slug).toBeFocused();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('cairo-talks');

  await parts.tags.focus();
  await keyboard.type('person: Sameh Shoukry');
  await keyboard.press('Enter');
  await keyboard.type('arab l');
  await expect(page.getByRole('option', { name: 'Arab League' })).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.type('egypt,ceasefire,');
  await keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: 'ceasefire, unsorted' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Topic' })).toBeVisible();
  await keyboard.type('To');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'ceasefire, topic' })).toBeFocused();

  await parts.datelinePlace.focus();
  await keyboard.type('port s');
  await expect(page.getByRole('option', { name: 'Port Said' })).toBeVisible();
  // While suggestions are open the rest of the window stays within reach of a screen reader.
  await expect(parts.headline).toHaveText('Talks resume in Cairo');
  await keyboard.press('Enter');
  await expect(parts.datelinePlace).toHaveValue('Port Said');

  await expect(parts.inspector.getByRole('list', { name: 'Local time' })).toContainText(
    'in Port Said, Egypt',
  );

  await parts.inspector.getByLabel('Dateline date').fill('2026-01-27');
  await parts.inspector.getByLabel('Publication date').fill('2026-01-28');
  await parts.inspector.getByLabel('Time', { exact: true }).fill('09:30');
  await parts.inspector.getByLabel('Canonical address').fill('https://example.org/cairo-talks');
  const language = parts.inspector.getByRole('combobox', { name: 'Language' });
  await language.fill('en-GB');
  await language.press('Enter');
  await expect(language).toHaveValue('British English');

  await parts.status.focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Published' })).toBeVisible();
  await keyboard.type('Pub');
  await keyboard.press('Enter');
  await expect(parts.status).toHaveText('Published');
  await expect(parts.status).toBeFocused();
  await desk.waitForSaved();
  await desk.close();

  const saved = JSON.parse(
    await readFile(path.join(library, 'stories/story-0001/story.json'), 'utf8'),
  ) as Story;
  expect(saved).toMatchObject({
    status: 'published',
    sections: ['Shipping', 'Foreign News'],
    authors: ['Amara Okafor', 'Omar Said'],
    slug: 'cairo-talks',
    tags: [
      { name: 'Sameh Shoukry', kind: 'person' },
      { name: 'Arab League', kind: 'organisation' },
      { name: 'Egypt', kind: 'place', code: 'iso3166:EG' },
      { name: 'ceasefire', kind: 'topic' },
    ],
    dateline: { place: 'Port Said', date: '2026-01-27' },
    date: '2026-01-28T09:30:00+03:00',
    canonical: 'https://example.org/cairo-talks',
    language: 'en-GB',
  });

  const again = await launch({ library });
  await again.parts.stories.getByText('Talks resume in Cairo').click();
  await expect(again.parts.slug).toHaveValue('cairo-talks');
  await expect(again.parts.status).toHaveText('Published');
  await expect(again.parts.datelinePlace).toHaveValue('Port Said');
  for (const chip of ['Shipping', 'Foreign News', 'Amara Okafor', 'Omar Said']) {
    await expect(again.parts.inspector.getByRole('button', { name: chip, exact: true })).toBeVisible();
  }
  await expect(again.parts.inspector.getByRole('button', { name: 'ceasefire, topic' })).toBeVisible();
  await expect(again.parts.inspector.getByLabel('Time', { exact: true })).toHaveValue('09:30');
});

test('the slug follows the headline, also with the Inspector closed, until somebody writes one', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), { stories: STORIES, site: SITE });
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.newStory.click();
  await expect(parts.headline).toBeFocused();
  await page.keyboard.type('Floods in Lagos');
  await expect(parts.slug).toHaveValue('floods-in-lagos');

  const toggle = page.getByRole('button', { name: /inspector/i });
  await toggle.click();
  await expect(parts.inspector).toBeHidden();
  await parts.headline.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' recede');
  await toggle.click();
  await expect(parts.slug).toHaveValue('floods-in-lagos-recede');

  await parts.slug.fill('../lagos');
  await expect(parts.inspector.getByText(/A slug is lower-case letters/)).toBeVisible();
  await expect(parts.slug).toHaveAttribute('aria-invalid', 'true');
  await parts.headline.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' at last');
  await expect(parts.slug).toHaveValue('../lagos');
  await parts.slug.fill('lagos-floods');
  await parts.headline.click();
  await page.keyboard.press('End');
  await page.keyboard.type(', say officials');
  await desk.waitForSaved();
  await expect(parts.slug).toHaveValue('lagos-floods');
});

test('a published story without a date is offered today', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories: STORIES, site: SITE });
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.stories.getByText('Ports reopen').click();
  await expect(parts.headline).toHaveText('Ports reopen on the Red Sea');
  await expect(parts.inspector.getByLabel('Publication date')).toHaveValue('');
  await page.getByRole('button', { name: 'Set to today' }).click();
  await expect(parts.inspector.getByLabel('Publication date')).toHaveValue(/^\d{4}-\d{2}-\d{2}$/);
});

test('a date that is half typed says so and does not empty the one that is there', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), { stories: STORIES, site: SITE });
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.stories.getByText('Ports reopen').click();
  await expect(parts.headline).toHaveText('Ports reopen on the Red Sea');
  const date = parts.inspector.getByLabel('Publication date');
  await date.focus();
  await page.keyboard.type('28');
  await parts.slug.focus();
  await expect(
    parts.inspector.getByText('This date is not complete; give the day, the month and the year.'),
  ).toBeVisible();
  await expect(date).toHaveAttribute('aria-invalid', 'true');
  await date.fill('2026-01-28');
  await expect(date).not.toHaveAttribute('aria-invalid', 'true');
  await date.focus();
  await page.keyboard.press('Backspace');
  await parts.slug.focus();
  await expect(date).toHaveAttribute('aria-invalid', 'true');
  await desk.waitForSaved();
  await desk.close();
  const file = path.join(library, 'stories/story-0002/story.json');
  expect((JSON.parse(await readFile(file, 'utf8')) as Story).date).toBe('2026-01-28');
});
