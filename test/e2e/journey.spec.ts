import fs from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { PROJECT_ROOT } from './support/project-root.ts';
import { test } from './support/test.ts';

test('a reporter writes, tags, previews, exports, closes, and finds everything again', async ({
  launch,
  temp,
}) => {
  const library = path.join(await temp.make('sample'), 'library');
  await fs.cp(path.join(PROJECT_ROOT, 'assets/sample'), library, { recursive: true });
  const out = await temp.make('out');
  const desk = await launch({ library });
  const { page, parts } = desk;

  await parts.newStory.click();
  await expect(parts.headline).toBeFocused();
  await page.keyboard.type('Grain ships leave Odesa after a week of waiting');
  await page.keyboard.press('Enter');
  await expect(parts.standfirst).toBeFocused();
  await page.keyboard.type('Eleven vessels sailed at dawn, the harbour master said.');
  await page.keyboard.press('Enter');
  await expect(parts.body).toBeFocused();
  await page.keyboard.type('Eleven ships loaded with wheat left port on Tuesday.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('## What happens next');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Inspectors will meet the **first** convoy off Istanbul.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- wheat');
  await page.keyboard.press('Enter');
  await page.keyboard.type('barley');
  await expect(parts.body.getByRole('listitem')).toHaveCount(2);
  await expect(parts.body.getByRole('heading', { level: 2 })).toHaveText('What happens next');
  await expect(parts.body.locator('strong')).toHaveText('first');

  await parts.sections.fill('Foreign News');
  await parts.sections.press('Enter');
  await parts.tags.fill('Syria');
  await parts.tags.press('Enter');
  await parts.tags.fill('place:Ukraine');
  await parts.tags.press('Enter');
  await parts.authors.fill('admin');
  await parts.authors.press('Enter');
  await parts.datelinePlace.fill('Odesa');
  await parts.datelinePlace.press('Tab');
  await expect(parts.slug).toHaveValue('grain-ships-leave-odesa-after-a-week-of-waiting');
  await desk.waitForSaved();

  await parts.view.getByRole('radio', { name: 'Split' }).click();
  const frame = parts.publishedPage;
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
    'Grain ships leave Odesa after a week of waiting',
  );
  await expect(frame.getByRole('article').getByText('Inspectors will meet')).toBeVisible();
  for (const heading of ['About Author', 'Leave a comment', 'You may also like']) {
    await expect(frame.getByRole('heading', { name: heading })).toHaveCount(1);
  }
  await parts.body.getByText('barley').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' and sunflower oil');
  await expect(frame.getByText('barley and sunflower oil')).toBeVisible();
  await desk.waitForSaved();

  const file = path.join(out, 'story.html');
  await desk.answerNext({ save: file });
  await parts.export.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /one .*file/i }).click();
  await dialog.getByRole('button', { name: /^export/i }).click();
  await dialog.getByRole('button', { name: 'Show in folder' }).click();
  const html = await fs.readFile(file, 'utf8');
  expect(html).toContain('barley and sunflower oil');
  expect(await desk.nativeCalls()).toContainEqual(expect.objectContaining({ kind: 'show-in-folder' }));
  await page.keyboard.press('Escape');

  const markdown = path.join(out, 'story.md');
  await desk.answerNext({ save: markdown });
  await parts.export.click();
  await dialog.getByRole('radio', { name: /markdown/i }).click();
  await dialog.getByRole('button', { name: /^export/i }).click();
  await expect(dialog.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  expect(await fs.readFile(markdown, 'utf8')).toMatch(
    /^---\nheadline: Grain ships leave Odesa after a week of waiting\n[\s\S]*## What happens next/,
  );
  await desk.close();

  const again = await launch({ library });
  await again.parts.search.fill('sunflower');
  await again.parts.stories.getByRole('row', { name: /Grain ships leave Odesa/ }).click();
  await expect(again.parts.headline).toHaveValue('Grain ships leave Odesa after a week of waiting');
  await expect(again.parts.standfirst).toHaveValue('Eleven vessels sailed at dawn, the harbour master said.');
  await expect(again.parts.body).toContainText('barley and sunflower oil');
  await again.parts.view.getByRole('radio', { name: 'Write' }).click();
  await expect(again.parts.datelinePlace).toHaveValue('Odesa');
  for (const chip of ['Foreign News', 'Syria', 'Ukraine', 'admin']) {
    await expect(again.parts.inspector.getByText(chip, { exact: true }).first()).toBeVisible();
  }
});
