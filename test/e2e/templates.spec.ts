import fs from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './support/test.ts';
import { libraryToWriteIn } from './support/writing.ts';

test('a story is begun from a template, a snippet is filled in, and the story becomes a template itself', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, ['Talks resume.']);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await expect(parts.body).toHaveText('Talks resume.');
  await page.keyboard.press('Control+Shift+N');
  const dialog = page.getByRole('dialog', { name: 'New from a template' });
  await expect(dialog.getByRole('listitem')).toHaveCount(6);
  await dialog.getByRole('button', { name: 'New story from “News in brief”' }).click();
  await expect(dialog).toBeHidden();
  await expect(parts.body).toContainText('[TK who]');
  await expect(parts.headline).toBeFocused();
  await page.keyboard.type('Port reopens');

  await parts.body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/credit');
  await expect(page.getByRole('listbox', { name: 'Insert' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Amal');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Port Sudan');
  await page.keyboard.press('Escape');
  await expect(parts.body).toContainText('Reporting by Amal in Port Sudan; editing by [TK editor].');
  await expect(parts.body).toBeFocused();

  const palette = page.getByRole('combobox', { name: 'Find a command or a story' });
  await page.keyboard.press('Control+k');
  await expect(palette).toBeFocused();
  await page.keyboard.type('save as template');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(parts.editor.getByText('Template', { exact: true })).toBeVisible();
  await expect(parts.headline).toHaveValue('Port reopens');
  await desk.waitForSaved();
  await expect(parts.stories.getByText('Damaged')).toBeHidden();
  expect(await fs.readdir(path.join(library, 'templates'))).toHaveLength(7);
  expect(await fs.readdir(path.join(library, 'stories'))).toHaveLength(2);
  await page.keyboard.press('Control+k');
  await expect(palette).toBeFocused();
  await page.keyboard.type('snippets');
  await page.keyboard.press('Enter');
  const snippets = page.getByRole('dialog', { name: 'Snippets' });
  await expect(snippets.getByRole('textbox', { name: 'Trigger' })).toHaveCount(3);
});
