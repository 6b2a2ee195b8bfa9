import { expect } from '@playwright/test';
import type { Dateline } from './support/launch.ts';
import { test } from './support/test.ts';
import { libraryToWriteIn, paragraph, savedBody } from './support/writing.ts';

/** A quotation mark as a layout with dead keys makes it: first a sign that waits for its letter, then what it is. */
async function typeWithDeadKey({ page }: Dateline, waiting: string, written: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: waiting, selectionStart: 1, selectionEnd: 1 });
  await devtools.send('Input.insertText', { text: written });
  await devtools.detach();
}

test('sets quotation marks after words in bold, within marks, and those of dead keys', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.body.click();
  await page.keyboard.type('*"bold"* "But I—" he said pro-"peace" \'tis rock \'n\' roll ""');
  await page.keyboard.press('Enter');
  await typeWithDeadKey(desk, '¨', '"');
  await page.keyboard.type('hello');
  await typeWithDeadKey(desk, '¨', '"');
  await page.keyboard.type(' don');
  await typeWithDeadKey(desk, '´', "'t");
  await expect(parts.body.locator('p').nth(1)).toHaveText('“hello” don’t');
  const [first, second] = await savedBody(desk, library);
  expect(first).toEqual({
    type: 'paragraph',
    children: [
      { type: 'text', text: '“bold”', marks: ['italic'] },
      { type: 'text', text: ' “But I—” he said pro-“peace” ’tis rock ’n’ roll “”' },
    ],
  });
  expect(second).toEqual(paragraph('“hello” don’t'));

  await parts.headline.click();
  await typeWithDeadKey(desk, '¨', '"');
  await page.keyboard.type('So');
  await typeWithDeadKey(desk, '¨', '"');
  await expect(parts.headline).toHaveValue('“So”');
});

test('Delete, the arrows and a selection go by whole letters, as in the headline', async ({
  launch,
  temp,
}) => {
  const desk = await launch({ library: await libraryToWriteIn(temp) });
  const { page, parts } = desk;
  for (const letter of ['e\u0301', 'क्षि', 'ที่', 'مّ', 'שָׁ', 'நி', 'কি', '👨\u200d👩\u200d👧']) {
    await test.step(letter, async () => {
      for (const part of [parts.headline, parts.body]) {
        await part.click();
        await page.keyboard.press('Control+a');
        await page.keyboard.press('Delete');
        await page.keyboard.insertText(`${letter}b`);
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('Delete');
      }
      await expect(parts.headline).toHaveValue('b');
      await expect(parts.body).toHaveText('b');
      await page.keyboard.insertText(letter);
      await page.keyboard.press('Control+Home');
      await page.keyboard.press(/[\u0590-\u06ff]/.test(letter) ? 'Shift+ArrowLeft' : 'Shift+ArrowRight');
      await page.keyboard.press('x');
      await expect(parts.body).toHaveText('xb');
    });
  }
});
