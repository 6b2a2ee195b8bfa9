import { expect } from '@playwright/test';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { libraryToWriteIn, savedBody, words } from './support/writing.ts';

const cell = (text: string) => ({ children: text === '' ? [] : words(text) });

test('a table is typed, changed from its own buttons, selected by cells and published', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp);
  const desk = await launch({ library });
  const { page, parts } = desk;
  const { keyboard } = page;
  await parts.body.click();
  await keyboard.type('| Port | Ships |');
  await keyboard.press('Enter');
  await keyboard.type('Aden');
  await keyboard.press('Tab');
  await keyboard.type('12');
  await keyboard.press('Tab');
  await keyboard.type('Hodeidah');

  // What stands in for a caption is no name.
  await expect(parts.body.getByRole('table')).toHaveAccessibleName('');
  const bar = page.getByRole('toolbar', { name: 'Table', exact: true });
  await expect(bar).toBeVisible();
  // Its buttons stand in the space that any table has under it, and cover no words.
  const [table, under, after] = await Promise.all(
    [parts.body.locator('table'), bar, parts.body.locator('.story-table + p')].map((part) =>
      part.boundingBox(),
    ),
  );
  if (!table || !under || !after) throw new Error('something is not drawn');
  expect(after.y - (table.y + table.height)).toBeLessThanOrEqual(30);
  expect(under.y).toBeGreaterThanOrEqual(table.y + table.height);
  expect(under.y + under.height).toBeLessThanOrEqual(after.y);
  await bar.getByRole('button', { name: 'Table: add a column after' }).click();
  await keyboard.type('x');
  await keyboard.press('Escape');
  await expect(parts.body).toBeFocused();
  await keyboard.press('Alt+F10');
  await expect(bar.locator(':focus')).toHaveCount(1);
  await bar.getByRole('button', { name: 'Table: header column' }).press('Enter');
  await keyboard.press('Escape');
  await expect(parts.body).toBeFocused();
  expect(await savedBody(desk, library)).toMatchObject([
    {
      type: 'table',
      headerRow: true,
      headerColumn: true,
      rows: [
        [cell('Port'), cell(''), cell('Ships')],
        [cell('Aden'), cell(''), cell('12')],
        [cell('Hodeidah'), cell('x'), cell('')],
      ],
    },
    { type: 'paragraph' },
  ]);

  await parts.body.getByText('Aden').click();
  await parts.body.getByText('x', { exact: true }).click({ modifiers: ['Shift'] });
  await expect(parts.body.locator('[data-selected]')).toHaveCount(4);
  await bar.getByRole('button', { name: 'Table: merge the cells' }).click();
  await expect(parts.body.locator('[colspan="2"]')).toHaveText(/Aden[\s\S]*Hodeidah[\s\S]*x/);
  expect(await seriousViolations(page)).toEqual([]);

  await parts.view.getByRole('radio', { name: 'Split', exact: true }).click();
  await expect(parts.publishedPage.getByRole('table')).toContainText('Hodeidah');

  // However narrow the paper is, its tools stand in one row, and a headline takes little of it.
  await parts.headline.fill('Talks on the future of the Red Sea bases resume in Cairo after a long delay');
  const tools = page.getByRole('toolbar', { name: 'Formatting', exact: true });
  const window = await desk.app.browserWindow(page);
  await desk.resize(1024, 700);
  for (const zoom of [1, 2]) {
    await window.evaluate((shown, factor) => shown.webContents.setZoomFactor(factor), zoom);
    await page.waitForFunction((width) => innerWidth === width, 1024 / zoom);
    await expect
      .poll(() => tools.evaluate((row) => [row.scrollWidth - row.clientWidth, row.clientHeight]))
      .toEqual([0, 44]);
    const lines = await parts.headline.evaluate(
      (field) => field.clientHeight / Number.parseFloat(getComputedStyle(field).lineHeight),
    );
    expect(Math.round(lines)).toBeLessThanOrEqual(6);
  }
});
