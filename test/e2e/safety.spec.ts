import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { aStory } from './support/a-story.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { libraryToWriteIn, STORY } from './support/writing.ts';

test('a story goes to the bin, comes back from it, and is deleted for ever only on purpose', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp);
  const binned = path.join(library, 'bin', 'story-0002');
  await mkdir(binned, { recursive: true });
  const story = aStory('story-0002', { headline: 'Ferry resumes' });
  await writeFile(path.join(binned, 'story.json'), JSON.stringify(story));
  const { page, parts } = await launch({ library });

  await page.getByRole('button', { name: /^Library / }).click();
  await page.getByRole('menuitem', { name: 'Bin…' }).click();
  const bin = page.getByRole('dialog', { name: 'Bin', exact: true });
  await expect(bin.getByRole('table', { name: 'Stories in the bin' })).toContainText('Ferry resumes');
  expect(await seriousViolations(page)).toEqual([]);
  await bin.getByLabel('Ferry resumes').check();
  await bin.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(bin.getByText('Restored “Ferry resumes”.')).toBeVisible();
  await expect(bin.getByText('The bin is empty.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(parts.stories.getByText('Ferry resumes')).toBeVisible();

  await parts.stories.getByText('Ferry resumes').click();
  await expect(parts.headline).toHaveValue('Ferry resumes');
  await parts.stories.getByRole('grid').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('Moved “Ferry resumes” to the bin.')).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Find a command or a story' }).fill('look into the bin');
  await page.keyboard.press('Enter');
  await bin.getByRole('button', { name: 'Empty the bin…' }).click();
  const sure = page.getByRole('dialog', { name: 'Empty the bin of 1 story?' });
  await expect(sure.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await sure.getByRole('button', { name: 'Delete for ever' }).click();
  await expect(bin.getByText('1 story deleted for ever.')).toBeVisible();
  expect(await readdir(path.join(library, 'bin'))).toEqual([]);
});

test('a library is backed up, and a story comes back from the backup as it was', async ({ launch, temp }) => {
  const library = await libraryToWriteIn(temp);
  const folder = await temp.make('backups');
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.headline.fill('As it was');
  await desk.waitForSaved();

  await page.getByRole('button', { name: /^Library / }).click();
  await page.getByRole('menuitem', { name: 'Backups of the library…' }).click();
  const backups = page.getByRole('dialog', { name: 'Backups', exact: true });
  await desk.answerNext({ open: [path.join(library, 'stories')] });
  await backups.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(backups.getByRole('alert')).toContainText('inside the library itself');
  await desk.answerNext({ open: [folder] });
  await backups.getByRole('button', { name: 'Choose a folder…' }).click();
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups.getByText('Backed up, and all of it read back.')).toBeVisible({ timeout: 30_000 });
  await expect(backups.getByText(/^Last good backup: /)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Last good backup: / })).toBeVisible();

  await parts.headline.fill('As it should not be');
  await desk.waitForSaved();
  await page.getByRole('button', { name: /^Last good backup: / }).click();
  await backups.getByRole('listbox', { name: 'Stories in the backup' }).getByText('As it was').click();
  const text = backups.getByRole('document', { name: 'Text' });
  await expect(text.locator('p ins')).toHaveText(['should not be']);
  expect(await seriousViolations(page)).toEqual([]);
  await backups.getByRole('button', { name: 'Restore this story' }).click();
  await expect(backups.getByText(/^Restored “As it was”/)).toBeVisible();
  await expect(backups.getByText('Nothing has changed since the backup.')).toBeVisible();

  const copy = path.join(await temp.make('copy'), 'desk');
  await mkdir(copy);
  await desk.answerNext({ open: [copy] });
  await backups.getByRole('button', { name: 'Restore into a new folder…' }).click();
  await expect(backups.getByText(/^Restored into the folder “desk”/)).toBeVisible();
  expect(await readFile(path.join(copy, 'stories', STORY, 'story.json'), 'utf8')).toContain('As it was');
  await page.keyboard.press('Escape');
  await expect(parts.headline).toHaveValue('As it was');
});

test('a damaged story is repaired after a person has seen from what', async ({ launch, temp }) => {
  const library = await libraryToWriteIn(temp, ['The ferry left at dawn.']);
  const file = path.join(library, 'stories', STORY, 'story.json');
  const whole = await readFile(file, 'utf8');
  await truncate(file, Buffer.byteLength(whole.trimEnd()) - 1);
  const damaged = await readFile(file);
  const { page, parts } = await launch({ library });
  await parts.stories.getByText('Damaged story').click();
  const repair = page.getByRole('dialog', { name: 'Repair a damaged story' });
  await expect(repair.getByText(/Dateline cannot read it: its story.json is not whole/)).toBeVisible();
  await expect(repair.getByRole('radio', { name: /What is left of its file/ })).toBeChecked();
  expect(await seriousViolations(page)).toEqual([]);
  await repair.getByRole('button', { name: 'Repair', exact: true }).click();
  await expect(page.getByText(/^Repaired “/)).toBeVisible();
  await expect(parts.body).toContainText('The ferry left at dawn.');
  const kept = (await readdir(path.dirname(file))).filter((name) => name.startsWith('story.json.damaged-'));
  expect(kept).toHaveLength(1);
  expect(await readFile(path.join(path.dirname(file), kept[0] ?? ''))).toEqual(damaged);
});
