import { expect } from '@playwright/test';
import type { Dateline } from './support/launch.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { libraryToWriteIn } from './support/writing.ts';

/** Runs a command by its name in the palette. */
async function command({ page }: Dateline, name: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Find a command or a story' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** How far down the text's frame the end of what is written stands, as a share of its height. */
function caretHeight({ parts }: Dateline): Promise<number> {
  return parts.body.evaluate((body) => {
    const frame = body.closest('[data-typewriter]')?.getBoundingClientRect();
    const selection = document.getSelection();
    if (!frame || !selection) return -1;
    const range = document.createRange();
    range.setStart(selection.focusNode as Node, selection.focusOffset);
    const { top, height } = range.getBoundingClientRect();
    return (top + height / 2 - frame.top) / frame.height;
  });
}

test('sets back all but one paragraph, and keeps the line at one height', async ({ launch, temp }) => {
  const library = await libraryToWriteIn(
    temp,
    Array.from({ length: 30 }, (_, at) => `Paragraph ${at} says what was said.`),
  );
  const desk = await launch({ library });
  const { body } = desk.parts;
  const written = body.locator(':scope > [data-written]');
  await body.click();
  await desk.page.keyboard.press('Control+Home');
  await expect(written).toHaveCount(0);

  await command(desk, 'Focus on one paragraph');
  await body.focus();
  await desk.page.keyboard.press('Control+Home');
  await expect(written).toHaveText(['Paragraph 0 says what was said.']);
  await desk.page.keyboard.press('ArrowDown');
  await expect(written).toHaveText(['Paragraph 1 says what was said.']);
  const inks = await body
    .locator(':scope > p')
    .evaluateAll((blocks) => blocks.slice(0, 3).map((block) => getComputedStyle(block).color));
  expect(inks[0]).toBe(inks[2]);
  expect(inks[1]).not.toBe(inks[0]);

  await command(desk, 'Typewriter');
  await body.focus();
  await desk.page.keyboard.press('Control+End');
  await desk.page.keyboard.type(' More.');
  await expect(written).toHaveText(['Paragraph 29 says what was said. More.']);
  await expect.poll(() => caretHeight(desk)).toBeCloseTo(0.45, 1);
  await desk.page.keyboard.press('ArrowUp');
  await expect(written).toHaveText(['Paragraph 28 says what was said.']);
  await expect.poll(() => caretHeight(desk)).toBeCloseTo(0.45, 1);

  await desk.parts.inspector.getByRole('button', { name: 'Words wanted' }).click();
  await desk.page.getByRole('textbox', { name: 'Words wanted' }).fill('600');
  const status = desk.page.getByRole('contentinfo');
  await expect(status).toContainText('181 of 600 words');

  await command(desk, 'Mark long sentences');
  const readability = status.getByRole('button', { name: 'long sentence' });
  await expect(readability).toHaveText('No long sentences');
  await body.focus();
  await desk.page.keyboard.press('Control+End');
  await desk.page.keyboard.type(` It ${'went '.repeat(40)}on.`);
  await expect(readability).toHaveText('1 long sentence');
  await expect.poll(() => desk.page.evaluate(() => CSS.highlights.get('very-long-sentence')?.size)).toBe(1);
  await readability.click();
  const panel = desk.page.getByRole('dialog', { name: 'Readability' });
  await expect(panel).toContainText('Flesch');
  await expect(panel).toContainText('42 words');
  expect(await seriousViolations(desk.page)).toEqual([]);
  await panel.getByRole('button', { name: 'Go to the longest' }).click();
  await expect(panel).toBeHidden();
  await expect(body).toBeFocused();
  await expect(status).toContainText('42 of 223 words selected');
});

test('leaves nothing but the paper, and brings the desk back', async ({ launch, temp }) => {
  const desk = await launch({ library: await libraryToWriteIn(temp, ['One line.']) });
  const { page, parts } = desk;
  const status = page.locator('footer');
  await parts.body.click();
  await page.keyboard.press('Control+Shift+J');
  await expect(parts.export).toBeHidden();
  await expect(parts.stories).toBeHidden();
  await expect(parts.inspector).toBeHidden();
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toBeHidden();
  await expect(parts.body).toBeFocused();
  await expect(status).toHaveCSS('opacity', '0');
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.mouse.move(width / 2, height - 4);
  await expect(status).toHaveCSS('opacity', '1');
  await page.mouse.move(width / 2, height / 2);
  await page.keyboard.type('And more. ');
  await desk.waitForSaved();

  // What is called up closes first.
  await page.keyboard.press('Control+F');
  const find = page.getByRole('search');
  await expect(find).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(find).toBeHidden();
  await expect(parts.export).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(parts.export).toBeVisible();
  await expect(parts.stories).toBeVisible();
  await expect(parts.body).toBeFocused();

  // On the full screen both go at once.
  const isFull = () =>
    desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
  await page.keyboard.press('Shift+F11');
  await expect(parts.export).toBeHidden();
  await expect.poll(isFull).toBe(true);
  await expect(parts.body).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(parts.export).toBeVisible();
  await expect.poll(isFull).toBe(false);
});
