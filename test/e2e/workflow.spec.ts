import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { defaultSite } from '../../shared/site-profile/site.ts';
import type { Story } from '../../shared/story/story.ts';
import { FINISHED_BODY, FINISHED_FIELDS } from '../support/finished-story.ts';
import { aStory } from './support/a-story.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const [WORDS] = FINISHED_BODY;

async function storyOnDisk(library: string, id: string): Promise<Story> {
  return JSON.parse(await readFile(path.join(library, 'stories', id, 'story.json'), 'utf8')) as Story;
}

test('a step lists what is missing, leads to it, and is taken when it is there', async ({ launch, temp }) => {
  const unfinished = { ...FINISHED_FIELDS, headline: '', tags: [] };
  const library = await writeLibrary(await temp.make('library'), {
    stories: [aStory('story-0001', unfinished, WORDS ? [WORDS] : [])],
  });
  const desk = await launch({ library });
  const { page, parts } = desk;
  await expect(parts.body).toContainText('The delegations met');
  await parts.status.click();
  await page.getByRole('option', { name: 'Ready' }).click();
  const missing = parts.inspector.getByRole('list', { name: 'Missing for Ready' });
  await expect(missing.getByRole('listitem')).toHaveText([
    'The story has no headline.',
    'The story has no tags.',
  ]);
  await expect(parts.status).toHaveText('Draft');

  await missing.getByRole('button', { name: 'The story has no headline.' }).click();
  await expect(parts.headline).toBeFocused();
  await page.keyboard.type('Talks resume in Cairo');
  await missing.getByRole('button', { name: 'The story has no tags.' }).click();
  await expect(parts.tags).toBeFocused();
  await page.keyboard.type('Sudan');
  await page.keyboard.press('Enter');

  await parts.inspector.getByRole('button', { name: 'Set to Ready' }).click();
  await expect(parts.status).toHaveText('Ready');
  await expect(parts.inspector.getByRole('button', { name: /^Ready since \d\d:\d\d/ })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await expect(parts.status).toHaveText('Draft');
  await desk.waitForSaved();
  const { status, trail } = await storyOnDisk(library, 'story-0001');
  expect(status).toBe('draft');
  expect(trail.at(-1)).toMatchObject({ to: 'draft', why: 'Undone.' });
});

test('what is missing is overridden with a reason, which stays with the story', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), {
    stories: [aStory('story-0001', { ...FINISHED_FIELDS, tags: [] }, WORDS ? [WORDS] : [])],
  });
  const desk = await launch({ library });
  const { page, parts } = desk;
  await expect(parts.body).toContainText('The delegations met');
  await parts.status.click();
  await page.getByRole('option', { name: 'Published' }).click();
  await parts.inspector.getByRole('button', { name: 'Override…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set to Published all the same' });
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Set to Published' }).click();
  await expect(dialog.getByText(/Give a reason/)).toBeVisible();
  await page.keyboard.type('The archive tags it tonight.');
  await dialog.getByRole('button', { name: 'Set to Published' }).click();
  await expect(parts.status).toHaveText('Published');
  const name = parts.inspector.getByRole('textbox', { name: 'Your name' });
  await name.fill('Elena Marsh');
  await name.press('Enter');
  await expect(name).toBeHidden();

  await parts.status.click();
  await page.getByRole('option', { name: 'Archived' }).click();
  await expect(parts.status).toHaveText('Archived');
  await desk.waitForSaved();
  const present = parts.inspector.getByRole('button', { name: /^Archived since .* · Elena Marsh$/ });
  await present.click();
  const steps = parts.inspector.getByRole('list', { name: 'Trail' }).getByRole('listitem');
  await expect(steps).toHaveCount(2);
  await expect(steps.nth(1)).toContainText('The archive tags it tonight.');
  const { trail } = await storyOnDisk(library, 'story-0001');
  expect(trail[0]).toMatchObject({
    from: 'draft',
    to: 'published',
    why: 'The archive tags it tonight.',
    overridden: ['The story has no tags.'],
  });
  expect(trail[1]?.who).toBe('Elena Marsh');
});

test('a follow-up takes a story further, and a person decides what stands under it', async ({
  launch,
  temp,
}) => {
  const published = { ...FINISHED_FIELDS, status: 'published' as const };
  const other = { ...published, headline: 'Ships turn north', slug: 'ships-turn-north', tags: [] };
  const library = await writeLibrary(await temp.make('library'), {
    stories: [
      aStory('story-0001', published, WORDS ? [WORDS] : []),
      aStory('story-0002', other, WORDS ? [WORDS] : []),
    ],
  });
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.stories.getByText('Talks resume in Cairo').click();
  await expect(parts.headline).toHaveText('Talks resume in Cairo');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: 'Find a command or a story' })).toBeFocused();
  await page.keyboard.type('follow up');
  await page.keyboard.press('Enter');
  await expect(parts.headline).toHaveText('');
  await page.keyboard.type('Talks end in Cairo');
  await expect(parts.inspector.getByText('the earlier story; shared: Sudan; same section')).toBeVisible();
  await page.getByRole('radio', { name: 'Preview', exact: true }).click();
  await expect(parts.publishedPage.locator('.thread-line')).toHaveText('Earlier: Talks resume in Cairo');
  const cards = parts.publishedPage.locator('.related .card h3');
  await expect(cards).toHaveText(['Talks resume in Cairo', 'Ships turn north']);

  await parts.inspector.getByRole('button', { name: 'Pin “Ships turn north”' }).click();
  await expect(cards).toHaveText(['Ships turn north', 'Talks resume in Cairo']);
  await parts.inspector.getByRole('button', { name: 'Leave out “Talks resume in Cairo”' }).click();
  await expect(cards).toHaveText(['Ships turn north']);
  await parts.inspector.getByRole('button', { name: 'Put back the last' }).click();
  await expect(cards).toHaveText(['Ships turn north', 'Talks resume in Cairo']);
});

test('a time that the clocks leave out is said and never early, and of one that comes twice one is chosen', async ({
  launch,
  temp,
}) => {
  const dates = { embargo: '2026-03-08T10:00:00-04:00', deadline: '2026-11-01T01:30:00-05:00' };
  const library = await writeLibrary(await temp.make('library'), {
    site: { ...defaultSite('The New York Desk'), timeZone: 'America/New_York' },
    stories: [aStory('story-0001', { headline: 'The clocks change', ...dates })],
  });
  const desk = await launch({ library });
  const { inspector } = desk.parts;
  const time = inspector.getByLabel('Time of embargo');
  await time.fill('02:30');
  await expect(time).toHaveValue('03:30');
  await expect(inspector.getByText('There is no 02:30 that night')).toBeVisible();
  await inspector.getByRole('textbox', { name: 'Reason' }).fill('The ministry moved it');
  await inspector.getByRole('button', { name: 'Change it' }).click();
  const first = inspector.getByRole('radio', { name: 'Time of deadline: The first' });
  await expect(first).not.toBeChecked();
  await first.check();
  await desk.waitForSaved();
  await expect
    .poll(() => storyOnDisk(library, 'story-0001'))
    .toMatchObject({ embargo: '2026-03-08T03:30:00-04:00', deadline: '2026-11-01T01:30:00-04:00' });
});
