import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { defaultSite, type Site } from '../../shared/site-profile/site.ts';
import { aStory } from './support/a-story.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

// One white pixel.
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);

test('the site profile is edited, kept, and at once at hand in the Inspector', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), {
    stories: [aStory('story-0001', { headline: 'Talks resume in Cairo' }, ['First words.'])],
    site: defaultSite('The Cairo Desk'),
  });
  const portrait = path.join(await temp.make('pictures'), 'Lina.png');
  await writeFile(portrait, PICTURE);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await expect(parts.headline).toHaveText('Talks resume in Cairo');
  const openProfile = () =>
    desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('site-profile')?.click());

  await parts.slug.focus();
  await openProfile();
  const dialog = page.getByRole('dialog', { name: 'Site profile' });
  await expect(dialog.getByRole('textbox', { name: 'Site name' })).toBeFocused();
  await dialog.getByRole('combobox', { name: 'Time zone' }).fill('damascus');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Asia/Damascus');
  await dialog.getByRole('checkbox', { name: 'Comment form under each story' }).uncheck();
  await dialog.getByRole('button', { name: 'Add author' }).click();
  await page.keyboard.type('Lina Haddad');
  const lina = dialog.getByRole('group', { name: 'Lina Haddad' });
  await lina.getByRole('textbox', { name: 'Biography' }).fill('Reports from Beirut.');
  await desk.answerNext({ open: [portrait] });
  await lina.getByRole('button', { name: 'Choose a picture of Lina Haddad' }).click();
  await expect(lina.locator('img')).toHaveJSProperty('naturalWidth', 1);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(parts.slug).toBeFocused();

  const site = JSON.parse(await readFile(path.join(library, 'site.json'), 'utf8')) as Site;
  expect(site).toMatchObject({ timeZone: 'Asia/Damascus', comments: false });
  const author = site.authors.find(({ name }) => name === 'Lina Haddad');
  expect(author?.biography).toBe('Reports from Beirut.');
  expect(await readFile(path.join(library, 'site-media', author?.picture ?? ''))).toEqual(PICTURE);

  await parts.authors.focus();
  await page.keyboard.type('lin');
  await expect(page.getByRole('option', { name: 'Lina Haddad' })).toBeVisible();
});

test('wrong words stay in the profile with their sentence, and Escape can be taken back', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), { site: defaultSite('The Cairo Desk') });
  const before = await readFile(path.join(library, 'site.json'), 'utf8');
  const desk = await launch({ library });
  const { page, parts } = desk;
  await expect(parts.newStory).toBeVisible();
  await desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('site-profile')?.click());
  const dialog = page.getByRole('dialog', { name: 'Site profile' });
  const address = dialog.getByRole('textbox', { name: 'Address' });
  await address.fill('example.org');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(address).toBeFocused();
  await expect(dialog.getByText(/Write the whole address/)).toBeVisible();

  const zone = dialog.getByRole('combobox', { name: 'Time zone' });
  await zone.fill('cairo');
  await expect(page.getByRole('option', { name: /Africa\/Cairo/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Continue editing' }).click();
  await expect(address).toHaveValue('example.org');
  await expect(zone).toHaveValue('cairo');
  expect(await readFile(path.join(library, 'site.json'), 'utf8')).toBe(before);
});
