import fs from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { aStory } from './support/a-story.ts';
import type { Dateline } from './support/launch.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const THREE = [
  {
    ...aStory(
      'story-cairo',
      { headline: 'Talks resume in Cairo', dateline: { place: 'Cairo', date: null } },
      ['Envoys met beside the river.'],
    ),
    modified: '2025-02-10T08:00:00.000Z',
  },
  {
    ...aStory('story-lagos', { headline: 'Lagos court hears privacy suit', status: 'ready' }, [
      'The judge asked for the contract.',
    ]),
    modified: '2025-02-11T08:00:00.000Z',
  },
  {
    ...aStory('story-ships', { headline: 'Ships return to the Red Sea' }, ['A pilot boat led the convoy.']),
    modified: '2025-02-12T08:00:00.000Z',
  },
];

const rows = (desk: Dateline) => desk.parts.stories.getByRole('row');
const headlines = (desk: Dateline) =>
  rows(desk).evaluateAll((all) =>
    all
      .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
      .map((row) => row.querySelector('[role="gridcell"] > span')?.textContent),
  );
const list = (desk: Dateline) => desk.parts.stories.getByRole('grid');

test('new stories, newest first, found again after a restart', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories: THREE });
  const desk = await launch({ library });
  await expect(desk.parts.headline).toHaveValue('Ships return to the Red Sea');
  await expect(rows(desk)).toHaveCount(3);
  expect(await headlines(desk)).toEqual([
    'Ships return to the Red Sea',
    'Lagos court hears privacy suit',
    'Talks resume in Cairo',
  ]);
  await expect(rows(desk).first()).toHaveAttribute('aria-selected', 'true');
  await expect(rows(desk).nth(1)).toContainText('Ready');
  await expect(rows(desk).nth(2)).toContainText('Cairo');

  await desk.page.keyboard.press('Control+n');
  await expect(desk.parts.headline).toBeFocused();
  await expect(rows(desk)).toHaveCount(4);
  await expect(rows(desk).filter({ hasText: 'Untitled story' })).toHaveAttribute('aria-selected', 'true');
  await desk.page.keyboard.type('Grain ships leave Odesa');
  await expect(rows(desk).filter({ hasText: 'Grain ships leave Odesa' })).toHaveCount(1);
  await expect(desk.page).toHaveTitle('Grain ships leave Odesa – Dateline');
  await desk.waitForSaved();
  await desk.close();

  const again = await launch({ library });
  await expect(again.parts.headline).toHaveValue('Grain ships leave Odesa');
  await expect(rows(again)).toHaveCount(4);
  expect(await headlines(again)).toEqual([
    'Grain ships leave Odesa',
    'Ships return to the Red Sea',
    'Lagos court hears privacy suit',
    'Talks resume in Cairo',
  ]);
});

test('search in headline and body, by keyboard', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories: THREE });
  const desk = await launch({ library });
  const { page, parts } = desk;
  await expect(rows(desk)).toHaveCount(3);
  await page.keyboard.press('Control+Shift+F');
  await expect(parts.search).toBeFocused();

  await page.keyboard.type('pilot');
  await expect(rows(desk)).toHaveCount(1);
  await expect(rows(desk).locator('mark')).toHaveText('pilot');
  await expect(parts.stories.getByRole('status')).toHaveText('1 story found');

  await parts.search.fill('court');
  await expect(rows(desk)).toHaveText([/^Lagos court hears privacy suit/]);
  await page.keyboard.press('Enter');
  await expect(parts.headline).toHaveValue('Lagos court hears privacy suit');

  await parts.search.fill('nobody wrote this');
  await expect(parts.stories).toContainText('No story holds “nobody wrote this”.');
  await parts.search.press('Escape');
  await expect(parts.search).toHaveValue('');
  await expect(rows(desk)).toHaveCount(3);

  await parts.search.press('ArrowDown');
  await expect(list(desk)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(parts.headline).toHaveValue('Talks resume in Cairo');
});

test('duplicate from the menu of a row and from the keyboard, and read another story beside', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), { stories: THREE });
  const desk = await launch({ library });
  const { page, parts } = desk;
  await rows(desk).filter({ hasText: 'Talks resume in Cairo' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(rows(desk)).toHaveCount(4);
  await expect(parts.headline).toHaveValue(/Talks resume in Cairo/);
  await expect(parts.body).toContainText('Envoys met beside the river.');

  await parts.headline.fill('Another story');
  await page.keyboard.press('Control+Shift+D');
  await expect(rows(desk)).toHaveCount(5);
  await expect(parts.headline).toHaveValue(/Another story/);
  await desk.waitForSaved();
  expect((await headlines(desk)).filter((headline) => headline?.includes('Another story'))).toHaveLength(2);

  // Another story is read beside it, copied from, and then written in its place.
  await parts.body.getByText('Envoys met').click({ position: { x: 2, y: 12 } });
  await page.keyboard.press('Home');
  await rows(desk).filter({ hasText: 'Ships return to the Red Sea' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open beside' }).click();
  const beside = page.getByRole('region', { name: 'Beside' });
  await expect(beside.getByRole('heading', { name: 'Ships return to the Red Sea' })).toBeVisible();
  await expect(beside).toContainText('Draft');
  expect(await seriousViolations(page)).toEqual([]);
  await parts.body.focus();
  await page.keyboard.press('F6');
  const text = beside.getByRole('article');
  await expect(text).toBeFocused();
  await page.keyboard.type('x');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  await page.keyboard.press('Shift+F6');
  await expect(parts.body).toBeFocused();
  await page.keyboard.press('Control+V');
  await expect(parts.body).toHaveText('A pilot boat led the convoy.Envoys met beside the river.');

  await beside.getByRole('button', { name: 'Write this one, read the other' }).click();
  await expect(parts.headline).toHaveValue('Ships return to the Red Sea');
  await expect(parts.body).toHaveText('A pilot boat led the convoy.');
  await expect(text).toContainText('A pilot boat led the convoy.Envoys met beside the river.');
  await text.focus();
  await page.keyboard.press('Escape');
  await expect(beside).toBeHidden();
  await expect(parts.body).toBeFocused();
});

test('the bin and its undo, by pointer and by keyboard', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories: THREE });
  const desk = await launch({ library });
  const { page, parts } = desk;
  const cairo = rows(desk).filter({ hasText: 'Talks resume in Cairo' });
  await cairo.hover();
  await cairo.getByRole('button', { name: /^More/ }).click();
  await page.getByRole('menuitem', { name: 'Move to bin' }).click();
  await expect(cairo).toHaveCount(0);
  await expect(fs.access(path.join(library, 'bin', 'story-cairo', 'story.json'))).resolves.toBeUndefined();
  const toast = page.getByText('Moved “Talks resume in Cairo” to the bin.', { exact: true }).first();
  await expect(toast).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await expect(cairo).toHaveCount(1);

  await expect(parts.headline).toHaveValue('Ships return to the Red Sea');
  await list(desk).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(rows(desk)).toHaveCount(2);
  await expect(parts.headline).toHaveCount(0);
  await list(desk).focus();
  await page.keyboard.press('Control+z');
  await expect(rows(desk)).toHaveCount(3);
  await expect(parts.headline).toHaveValue('Ships return to the Red Sea');
});

test('a damaged story is listed with its reason and left as it is', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories: THREE });
  const file = path.join(library, 'stories', 'story-lagos', 'story.json');
  await fs.writeFile(file, '{"format": "dateline-st');
  const desk = await launch({ library });
  const damaged = rows(desk).filter({ hasText: 'Damaged story' });
  await expect(damaged).toContainText('story-lagos');
  await expect(desk.parts.headline).toHaveValue('Ships return to the Red Sea');
  // Disabled for whoever asks; a person clicks all the same.
  await damaged.click({ force: true });
  const repair = desk.page.getByRole('dialog', { name: 'Repair a damaged story' });
  await expect(repair).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(repair).toBeHidden();
  await expect(desk.parts.headline).toHaveValue('Ships return to the Red Sea');
  await desk.close();
  expect(await fs.readFile(file, 'utf8')).toBe('{"format": "dateline-st');
});

test('a story that another program changed is kept, and the text becomes a copy', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), { stories: THREE });
  const desk = await launch({ library });
  const { parts, page } = desk;
  await expect(parts.headline).toHaveValue('Ships return to the Red Sea');
  const file = path.join(library, 'stories', 'story-ships', 'story.json');
  const theirs = (await fs.readFile(file, 'utf8')).replace('Ships return', 'Their ships return');
  // On a slow machine our text may be saved before theirs comes: then nothing was in its way, and both are
  // written once more.
  await expect(async () => {
    await parts.headline.fill('My ships');
    await fs.writeFile(file, theirs);
    await parts.headline.fill('My ships return to the Red Sea');
    await expect(page.getByText('Both texts are safe; choose what to keep.')).toBeVisible({ timeout: 5000 });
  }).toPass();
  await expect(parts.saveState).not.toHaveText('Saved');
  expect(await fs.readFile(file, 'utf8')).toBe(theirs);

  await page.getByRole('button', { name: 'Save as a copy' }).click();
  await desk.waitForSaved();
  await expect(parts.headline).toHaveValue('My ships return to the Red Sea');
  await parts.stories.locator('[data-story="story-ships"]').click();
  await expect(parts.headline).toHaveValue('Their ships return to the Red Sea');
  expect(await fs.readFile(file, 'utf8')).toBe(theirs);
});

test('a long list keeps few rows and reaches its end', async ({ launch, temp }) => {
  const many = Array.from({ length: 600 }, (_, index) => {
    const number = String(index).padStart(4, '0');
    const modified = new Date(Date.UTC(2025, 0, 1, 0, index)).toISOString();
    return { ...aStory(`story-${number}`, { headline: `Story number ${number}` }), modified };
  });
  const library = await writeLibrary(await temp.make('library'), { stories: many });
  const desk = await launch({ library });
  await expect(rows(desk).first()).toContainText('Story number 0599');
  expect(await rows(desk).count()).toBeLessThan(60);
  await list(desk).focus();
  await desk.page.keyboard.press('End');
  await expect(rows(desk).filter({ hasText: 'Story number 0000' })).toBeInViewport();
  await desk.page.keyboard.press('Enter');
  await expect(desk.parts.headline).toHaveValue('Story number 0000');

  // The open story stays in sight: behind a room and back, and where saving moves it to.
  await desk.page.keyboard.press('Control+4');
  await expect(desk.page.getByRole('region', { name: 'Board', exact: true })).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(desk.parts.stories.locator('[data-story="story-0000"]')).toBeInViewport();
  await desk.parts.headline.fill('Story number 0000, again');
  await desk.waitForSaved();
  await expect(rows(desk).filter({ hasText: 'Story number 0599' })).toBeInViewport();
  await expect(desk.parts.stories.locator('[data-story="story-0000"]')).toBeInViewport();
  // A new one is shown at once, however far down somebody had scrolled.
  await desk.parts.stories.getByRole('grid').evaluate((grid) => grid.scrollTo(0, grid.scrollHeight));
  await expect(rows(desk).filter({ hasText: 'Story number 0001' })).toBeInViewport();
  await desk.page.keyboard.press('Control+n');
  await expect(desk.parts.stories.locator('[aria-current="true"]')).toBeInViewport();
  // One that is opened from elsewhere too, though its part of the list was never asked for.
  await desk.parts.search.fill('0123');
  await rows(desk).filter({ hasText: 'Story number 0123' }).click();
  await expect(desk.parts.headline).toHaveValue('Story number 0123');
  await desk.parts.search.fill('');
  await expect(desk.parts.stories.locator('[data-story="story-0123"]')).toBeInViewport();
});

test('the first start offers three ways to begin', async ({ launch, temp }) => {
  const desk = await launch();
  const { page } = desk;
  for (const name of ['Open the sample library', 'Start an empty library…', 'Open an existing library…']) {
    await expect(page.getByRole('button', { name })).toBeVisible();
  }
  const foreign = await temp.make('foreign');
  await fs.writeFile(path.join(foreign, 'letter.txt'), 'not a library');
  await desk.answerNext({ open: [foreign] });
  await page.getByRole('button', { name: 'Open an existing library…' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await desk.answerNext({ open: [path.join(await temp.make('new'), 'desk')] });
  await page.getByRole('button', { name: 'Start an empty library…' }).click();
  // Said once, with all that it can be begun with.
  await expect(page.getByText(/no stories|no story|open a story/i)).toHaveText([
    'This library holds no stories yet.',
  ]);
  for (const name of ['Import stories…', 'Begin from a template…', 'Name the site…'])
    await expect(desk.parts.editor.getByRole('button', { name })).toBeVisible();
  await page.getByRole('button', { name: 'Write the first story' }).click();
  await expect(desk.parts.headline).toBeFocused();
});

test('in a small window the list is called up, used, and gone again', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories: THREE });
  const desk = await launch({ library, size: { width: 1024, height: 700 } });
  const { page, parts } = desk;
  await expect(parts.stories).toBeVisible();
  await expect(parts.inspector).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(parts.publishedPage.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(parts.stories).toHaveCount(0);
  await expect(parts.inspector).toHaveCount(0);

  await page.keyboard.press('Control+Shift+L');
  await rows(desk).filter({ hasText: 'Talks resume in Cairo' }).click();
  await expect(parts.headline).toHaveValue('Talks resume in Cairo');
  await expect(parts.stories).toHaveCount(0);

  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('court');
  await page.keyboard.press('Enter');
  await expect(parts.headline).toHaveValue('Lagos court hears privacy suit');
  await parts.search.press('Escape');

  await page.keyboard.press('Control+1');
  await expect(parts.inspector).toBeVisible();
  await page.keyboard.press('Control+Shift+Y');
  await expect(parts.inspector).toHaveCount(0);
  await desk.close();
  const again = await launch({ library, size: { width: 1280, height: 800 } });
  await expect(again.parts.stories).toBeVisible();
  await expect(again.parts.inspector).toHaveCount(0);
});

test('the keyboard goes round the window, and a new story is always there to be written', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), { stories: THREE });
  const desk = await launch({ library });
  const { page, parts } = desk;
  await expect(parts.headline).toHaveValue('Ships return to the Red Sea');
  // The parts of the window come one after the other; what is not there yet cannot be gone to.
  await expect(parts.slug).toBeVisible();
  await list(desk).focus();
  await page.keyboard.press('F6');
  await expect(parts.body).toBeFocused();
  await page.keyboard.press('F6');
  await expect(parts.inspector.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('F6');
  await expect(page.getByRole('contentinfo').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('F6');
  await expect(page.getByRole('banner').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('F6');
  await expect(list(desk)).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('banner').locator(':focus')).toHaveCount(1);

  await page.keyboard.press('Control+3');
  await expect(parts.headline).toBeHidden();
  await page.keyboard.press('Control+n');
  await expect(parts.headline).toBeFocused();
  await expect(parts.view.getByRole('radio', { name: 'Write' })).toBeChecked();
});
