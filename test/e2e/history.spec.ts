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

async function keepAs(history: Locator, name: string): Promise<void> {
  await history.getByRole('button', { name: 'Keep a version now…' }).click();
  await history.page().keyboard.type(name);
  await history.page().keyboard.press('Enter');
  await expect(history.getByRole('option', { name: new RegExp(name) })).toBeVisible();
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
  await keepAs(history, 'For the desk');
  const hers = history.getByRole('group', { name: /^Today, Elena Marsh, / });
  await expect(hers.getByRole('option')).toHaveCount(1);
  await expect(hers.getByRole('option', { name: /For the desk/ })).toHaveAttribute('aria-selected', 'true');
  await expect(history.getByRole('option', { name: /Status set to In edit/ })).toContainText(
    'The headline comes at six.',
  );
  expect(await seriousViolations(page)).toEqual([]);
});

test('any two versions are compared, either way round, and a reader goes from change to change', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, ['Ministers met in Cairo.']);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.headline.fill('Talks resume');
  const history = await openHistory(desk);
  await keepAs(history, 'First');
  await page.keyboard.press('Escape');
  await parts.headline.fill('Talks fail');
  await openHistory(desk);
  await keepAs(history, 'Second');

  const text = history.getByRole('document', { name: 'Text' });
  await history.getByRole('listbox', { name: 'Versions' }).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(history.getByRole('option', { selected: true })).toHaveText([/B.*Second/, /A.*First/]);
  await expect(history.getByText(/^From A to B: /)).toBeVisible();
  await expect(text.locator('p ins')).toHaveText(['fail']);
  await history.getByRole('button', { name: 'Compare the other way round' }).click();
  await expect(text.locator('p ins')).toHaveText(['resume']);
  await history.getByRole('button', { name: 'Next change' }).click();
  await expect(history.getByText('1 of 2')).toBeVisible();
  expect(await seriousViolations(page)).toEqual([]);
});

test('one field and one paragraph of a version are brought back, and undone', async ({ launch, temp }) => {
  const library = await libraryToWriteIn(temp, ['Ministers met.', 'The harbour stayed closed.']);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.headline.fill('Talks resume');
  const history = await openHistory(desk);
  await keepAs(history, 'First');
  await page.keyboard.press('Escape');
  await parts.headline.fill('Talks fail');
  await parts.body.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Delete');
  await desk.waitForSaved();

  await openHistory(desk);
  await history.getByRole('option', { name: /First/ }).click();
  const text = history.getByRole('document', { name: 'Text' });
  await text.getByRole('button', { name: 'Restore the headline' }).click();
  await expect(history.getByText('Restored the headline.')).toBeVisible();
  await history.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(history.getByText('It is as it was before.')).toBeVisible();
  await text.getByRole('button', { name: 'Restore this paragraph' }).click();
  await expect(history.getByText('Restored the paragraph.')).toBeVisible();
  await expect(text).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(parts.headline).toHaveValue('Talks fail');
  expect(await savedBody(desk, library)).toContainEqual(paragraph('The harbour stayed closed.'));
  await parts.body.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(parts.body).not.toContainText('The harbour stayed closed.');
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
    // The keys of a person come after the dialog; those of a test may not.
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
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
    desk.page
      .getByText(/^The history of this story cannot be used because .* is a file, not a folder: .* saved\.$/)
      .first(),
  ).toBeVisible();
  expect(await savedBody(desk, library)).toEqual([paragraph('First words. More words.')]);
});
