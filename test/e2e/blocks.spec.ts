import { expect } from '@playwright/test';
import { test } from './support/test.ts';
import { libraryToWriteIn, paragraph, savedBody, words } from './support/writing.ts';

test('a slash puts in what is asked for, with the keys and with the mouse, and Escape leaves the words', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, ['Talks resume.']);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  const menu = page.getByRole('listbox', { name: 'Insert' });
  await expect(menu).toBeVisible();
  await expect(parts.body).toHaveAttribute('aria-activedescendant', /paragraph/);
  await page.keyboard.type('pull');
  await expect(menu.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await page.keyboard.type('We will be back.');
  expect(await savedBody(desk, library)).toEqual([
    paragraph('Talks resume.'),
    { type: 'pullquote', children: [paragraph('We will be back.')], attribution: [] },
  ]);

  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('One /not');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.keyboard.type('hing');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/divi');
  await menu.getByRole('option', { name: 'Divider' }).click();
  await page.keyboard.type('After.');
  const body = await savedBody(desk, library);
  expect(body.slice(2)).toEqual([paragraph('One /nothing'), { type: 'divider' }, paragraph('After.')]);
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.type('!');
  expect((await savedBody(desk, library)).slice(2)).toEqual([
    { type: 'paragraph', children: words('After.!') },
    paragraph('One /nothing'),
    { type: 'divider' },
  ]);
});
