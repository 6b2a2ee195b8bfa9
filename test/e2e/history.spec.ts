import { readdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Locator } from '@playwright/test';
import type { Dateline } from './support/launch.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { libraryToWriteIn, paragraph, STORY, savedBody } from './support/writing.ts';

async function openHistory({ page }: Dateline): Promise<Locator> {
  await page.getByRole('button', { name: 'History', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'History' });
  await expect(dialog.getByRole('listbox', { name: 'Versions' })).toBeFocused();
  return dialog;
}

async function writeAtTheEnd(desk: Dateline, words: string): Promise<void> {
  await desk.parts.body.focus();
  await desk.page.keyboard.press('Control+End');
  await desk.page.keyboard.type(words);
  await desk.waitForSaved();
}

test('a reporter keeps a version, compares it, restores it, undoes that, and finds it all after a restart', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.headline.fill('Talks resume in Cairo');
  await writeAtTheEnd(desk, 'Ministers met in Cairo on Friday.');

  const history = await openHistory(desk);
  await history.getByRole('button', { name: 'Keep a version now…' }).click();
  const naming = page.getByRole('dialog', { name: 'Keep a version now' });
  await expect(naming.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(naming.getByText(/Give the version a name/)).toBeVisible();
  await page.keyboard.type('Sent to the lawyers');
  await page.keyboard.press('Enter');
  const kept = history.getByRole('option', { name: /Sent to the lawyers/ });
  await expect(kept).toHaveAttribute('aria-selected', 'true');
  await expect(history.getByText('Nothing has changed since.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(history).toBeHidden();
  await expect(page.getByRole('button', { name: 'History', exact: true })).toBeFocused();

  await parts.headline.fill('Talks fail in Cairo');
  await writeAtTheEnd(desk, ' They left.');
  await openHistory(desk);
  await kept.click();
  const text = history.getByRole('document', { name: 'Text' });
  await expect(text.locator('p ins')).toHaveText(['fail', ' They left.']);
  await expect(text.locator('p del')).toHaveText(['resume']);
  await expect(history.getByText('2 words added, 0 removed')).toBeVisible();
  expect(await seriousViolations(page)).toEqual([]);

  await history.getByRole('button', { name: 'Restore this version' }).click();
  await expect(history).toBeHidden();
  await expect(parts.headline).toHaveValue('Talks resume in Cairo');
  await expect(parts.body).toHaveText('Ministers met in Cairo on Friday.');
  expect(await savedBody(desk, library)).toEqual([paragraph('Ministers met in Cairo on Friday.')]);
  await expect(page.getByText('Restored “Sent to the lawyers”.')).toBeVisible();

  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(parts.headline).toHaveValue('Talks fail in Cairo');
  await expect(parts.body).toHaveText('Ministers met in Cairo on Friday. They left.');
  await writeAtTheEnd(desk, ' For good.');
  await desk.close();

  const again = await launch({ library });
  await expect(again.parts.body).toHaveText('Ministers met in Cairo on Friday. They left. For good.');
  const later = await openHistory(again);
  await expect(later.getByRole('option', { name: /Sent to the lawyers/ })).toBeVisible();
  await expect(later.getByRole('option', { name: /On leaving the story/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await again.page.keyboard.press('End');
  await expect(later.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
});

test('the timeline tells who was at work, when, and what was said about a new status', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, ['Ministers met in Cairo on Friday.']);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await writeAtTheEnd(desk, ' They left.');
  await parts.status.click();
  await page.getByRole('option', { name: 'In edit' }).click();
  await parts.inspector.getByRole('button', { name: 'Override…' }).click();
  await page.keyboard.type('The headline comes at six.');
  await page.keyboard.press('Tab');
  await page.getByRole('dialog').getByRole('button', { name: 'Set to In edit' }).click();
  const name = parts.inspector.getByRole('textbox', { name: 'Your name' });
  await name.fill('Elena Marsh');
  await name.press('Enter');
  await writeAtTheEnd(desk, ' For good.');

  const history = await openHistory(desk);
  await history.getByRole('button', { name: 'Keep a version now…' }).click();
  await page.keyboard.type('For the desk');
  await page.keyboard.press('Enter');
  const hers = history.getByRole('group', { name: /^Today, Elena Marsh, / });
  await expect(hers.getByRole('option')).toHaveCount(1);
  await expect(hers.getByRole('option', { name: /For the desk/ })).toHaveAttribute('aria-selected', 'true');
  await expect(history.getByRole('option', { name: /Status set to In edit/ })).toContainText(
    'The headline comes at six.',
  );
  expect(await seriousViolations(page)).toEqual([]);
});

test('a story without versions says so, and a damaged version is named while the others are shown', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp);
  const desk = await launch({ library });
  const { page } = desk;
  await expect(desk.parts.headline).toBeVisible();
  const history = await openHistory(desk);
  await expect(history.getByText(/No version of this story yet/)).toBeVisible();
  await expect(history.getByRole('button', { name: 'Restore this version' })).toBeDisabled();
  await page.keyboard.press('Escape');

  for (const name of ['First', 'Second']) {
    await writeAtTheEnd(desk, `${name} words. `);
    await openHistory(desk);
    await history.getByRole('button', { name: 'Keep a version now…' }).click();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(history.getByRole('option', { name: new RegExp(name) })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(history).toBeHidden();
  }
  const folder = path.join(library, 'stories', STORY, 'history');
  const [first = ''] = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  await truncate(path.join(folder, first), 30);
  await openHistory(desk);
  await expect(history.getByText('One version cannot be read. The others are whole.')).toBeVisible();
  await expect(history.getByText(`${first}: it is not whole`)).toBeVisible();
  await expect(history.getByRole('option')).toHaveCount(1);
});

test('a history that cannot be written is told of, and the story is saved all the same', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, ['First words.']);
  await writeFile(path.join(library, 'stories', STORY, 'history'), 'A file where the folder should be.');
  const desk = await launch({ library });
  await expect(desk.parts.body).toHaveText('First words.');
  await writeAtTheEnd(desk, ' More words.');
  await expect(
    desk.page.getByText(/^Could not keep a version because .* The story itself is saved\.$/).first(),
  ).toBeVisible();
  expect(await savedBody(desk, library)).toEqual([paragraph('First words. More words.')]);
});
