import path from 'node:path';
import { expect } from '@playwright/test';
import type { Block } from '../../shared/story/block.ts';
import type { List } from '../../shared/story/blocks/list.ts';
import type { Dateline } from './support/launch.ts';
import { PROJECT_ROOT } from './support/project-root.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { libraryToWriteIn, paragraph, savedBody, words } from './support/writing.ts';

const PICTURE = path.join(PROJECT_ROOT, 'assets/sample/stories/red-sea-shipping/media/canal-at-dusk.jpg');
const STRAY = 'spike rises';

const hintIn = ({ parts }: Dateline) =>
  parts.editor
    .getByRole('status')
    .getByText('Tab stays in the text. F6 goes to the next part of the window, Shift+F6 to the one before.');

/** Presses Tab, or Shift+Tab, and types what would have changed the status; the status must not have heard of it. */
async function tabAndType({ page, parts }: Dateline, key = 'Tab', text = STRAY): Promise<void> {
  await page.keyboard.press(key);
  await page.keyboard.type(text);
  await expect(parts.body).toBeFocused();
  await expect(parts.status).toHaveText('Draft');
}

/** Undoes what was typed over a place: its first letter is a step of its own. */
async function undoTo({ page, parts }: Dateline, text: RegExp): Promise<void> {
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(parts.body).toHaveText(text);
}

test('Tab in a paragraph does nothing but say which key leaves the text', async ({ launch, temp }) => {
  const library = await libraryToWriteIn(temp, ['Talks resume. ']);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await expect(parts.slug).toBeVisible();
  await parts.body.click();
  await page.keyboard.press('Control+End');
  await expect(hintIn(desk)).toBeHidden();
  await tabAndType(desk);
  await expect(hintIn(desk)).toBeVisible();
  expect(await seriousViolations(page)).toEqual([]);
  await tabAndType(desk, 'Shift+Tab', '!');
  expect(await savedBody(desk, library)).toEqual([paragraph(`Talks resume. ${STRAY}!`)]);

  await page.keyboard.press('F6');
  await expect(parts.inspector.locator(':focus')).toHaveCount(1);
  await expect(hintIn(desk)).toBeHidden();
  await page.keyboard.press('Shift+F6');
  await expect(parts.body).toBeFocused();
  await page.keyboard.type('?');
  expect(await savedBody(desk, library)).toEqual([paragraph(`Talks resume. ${STRAY}!?`)]);
});

test('F6 leaves the text where it is the only part of the window, and on the paper alone', async ({
  launch,
  temp,
}) => {
  const desk = await launch({ library: await libraryToWriteIn(temp, ['Talks resume.']) });
  const { page, parts } = desk;
  await expect(parts.slug).toBeVisible();
  await parts.body.click();
  await page.keyboard.press('Control+Shift+L');
  await page.keyboard.press('Control+Shift+Y');
  await expect(parts.stories).toBeHidden();
  await expect(parts.inspector).toBeHidden();
  await expect(parts.body).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.locator('footer :focus')).toHaveCount(1);
  await page.keyboard.press('F6');
  await expect(page.getByRole('banner').getByRole('button').first()).toBeFocused();
  await page.keyboard.press('F6');
  await expect(parts.body).toBeFocused();
  await page.keyboard.press('Control+Shift+J');
  await expect(parts.export).toBeHidden();
  await page.keyboard.press('F6');
  await expect(page.locator('footer :focus')).toHaveCount(1);
  await page.keyboard.press('Shift+F6');
  await expect(parts.body).toBeFocused();
});

test('Tab after the last place of a snippet goes behind it, and no letter lands in a place', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, ['So  and [TK what then].']);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await expect(parts.slug).toBeVisible();
  await parts.body.click();
  // The click is placed a moment later, and what is pressed before that goes from where it was.
  const caret = () => page.evaluate(() => document.getSelection()?.anchorOffset);
  await page.keyboard.press('Control+Home');
  await expect.poll(caret).toBe(0);
  for (const [at] of [...'So '].entries()) {
    await page.keyboard.press('ArrowRight');
    await expect.poll(caret).toBe(at + 1);
  }
  await page.keyboard.type('/credit');
  await expect(page.getByRole('listbox', { name: 'Insert' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  for (const name of ['Amal', 'Port Sudan', 'Lina']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type(` ${STRAY}`);
  await tabAndType(desk, 'Tab', '!');
  await expect(parts.body).toHaveText(
    `So Reporting by Amal in Port Sudan; editing by Lina. ${STRAY}! and [TK what then].`,
  );

  // By the arrow from behind it, and by the pointer.
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('arrow');
  await expect(parts.body).toHaveText(/! and arrow\.$/);
  await undoTo(desk, /! and \[TK what then\]\.$/);
  await page.keyboard.press('Control+Home');
  const middle = await parts.body.evaluate((body) => {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const at = text.textContent?.indexOf('what') ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 2);
      const { right, top, height } = range.getBoundingClientRect();
      return { x: right, y: top + height / 2 };
    }
    throw new Error('The place is not there');
  });
  await page.mouse.click(middle.x, middle.y);
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('[TK what then]');
  await page.keyboard.type('pointer');
  await expect(parts.body).toHaveText(/! and pointer\.$/);
  await undoTo(desk, /! and \[TK what then\]\.$/);
  // Who goes into it once more means its words.
  await page.keyboard.press('Control+Home');
  await page.mouse.click(middle.x, middle.y);
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('[TK what then]');
  await page.mouse.click(middle.x + 40, middle.y);
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('');
  await page.keyboard.type('XY');
  await expect(parts.body).toHaveText(/! and \[TK what.*XY.*\]\.$/);
});

test('Tab goes from a quote to who said it, on behind it, and the same way back', async ({
  launch,
  temp,
}) => {
  const quote = (type: 'quote' | 'pullquote', said: string, by: string): Block => ({
    type,
    children: [paragraph(said)],
    attribution: by === '' ? [] : words(by),
  });
  const library = await libraryToWriteIn(temp, [
    paragraph('Before.'),
    quote('quote', 'We wait.', ''),
    quote('pullquote', 'No word.', ''),
  ]);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await expect(parts.slug).toBeVisible();
  await parts.body.getByText('We wait.').click();
  await page.keyboard.press('End');
  await tabAndType(desk);
  await tabAndType(desk, 'Tab', '1');
  await tabAndType(desk, 'Tab', 'An envoy');
  await tabAndType(desk, 'Shift+Tab', '2');
  await tabAndType(desk, 'Tab');
  await tabAndType(desk, 'Tab', 'After.');
  expect(await savedBody(desk, library)).toEqual([
    paragraph('Before.'),
    quote('quote', 'We wait.', STRAY),
    quote('pullquote', '1No word.2', `An envoy${STRAY}`),
    paragraph('After.'),
  ]);
});

test('Tab indents code, nests items and goes through the cells of a table', async ({ launch, temp }) => {
  const list = (...items: List['items']): List => ({ type: 'list', ordered: false, items });
  const item = (text: string, ...lists: readonly List[]) => ({ children: words(text), lists });
  const cell = (text: string) => ({ children: text === '' ? [] : words(text) });
  const table = (...rows: readonly (readonly string[])[]): Block => ({
    type: 'table',
    caption: [],
    headerRow: false,
    headerColumn: false,
    align: [null, null],
    rows: rows.map((row) => row.map(cell)),
  });
  const library = await libraryToWriteIn(temp, [
    { type: 'code', language: '', text: 'go()' },
    list(item('wheat'), item('durum')),
    table(['Aden', '12']),
    paragraph('Last.'),
  ]);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await expect(parts.slug).toBeVisible();
  await parts.body.getByText('go()').click();
  await page.keyboard.press('End');
  await tabAndType(desk);
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await tabAndType(desk, 'Shift+Tab', 'x');

  await parts.body.getByText('durum').click();
  await page.keyboard.press('End');
  await tabAndType(desk, 'Tab', '1');
  await tabAndType(desk, 'Tab', '2');
  await tabAndType(desk, 'Shift+Tab', '3');
  await tabAndType(desk, 'Shift+Tab', '4');

  await parts.body.getByText('12', { exact: true }).click();
  await tabAndType(desk);
  await tabAndType(desk, 'Tab', 'b');
  await tabAndType(desk, 'Shift+Tab', 'a');
  expect(await savedBody(desk, library)).toEqual([
    { type: 'code', language: '', text: `\txgo()\t${STRAY}` },
    list(item('wheat'), item('durum1234')),
    table(['Aden', '12'], ['a', 'b']),
    paragraph('Last.'),
  ]);
});

test('Tab goes through the fields of a picture and of a card, and then back to the text', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, [
    paragraph('Before.'),
    { type: 'embed', href: 'https://example.org/', title: '', description: '' },
    paragraph('After.'),
  ]);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await expect(parts.slug).toBeVisible();
  const field = (name: string) => parts.body.getByRole('textbox', { name, exact: true });
  await field('Description').click();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Title');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Words');
  await tabAndType(desk, 'Tab', '1');
  await tabAndType(desk, 'Shift+Tab', '2');

  await page.keyboard.press('Control+End');
  await desk.answerNext({ open: [PICTURE] });
  await parts.editor.getByRole('button', { name: 'Image' }).click();
  await expect(parts.body.getByText('Alt text missing')).toBeVisible();
  for (const name of ['Alt text', 'Caption', 'Credit', 'Licence']) {
    await page.keyboard.press('Tab');
    await expect(field(name)).toBeFocused();
    await page.keyboard.type(name);
  }
  await page.keyboard.press('Tab');
  await expect(parts.body.getByRole('button', { name: 'Focal point' })).toBeFocused();
  await tabAndType(desk);
  await expect(parts.status).toHaveText('Draft');
  expect(await savedBody(desk, library)).toMatchObject([
    paragraph('Before.'),
    { type: 'embed', title: 'Title', description: 'Words' },
    paragraph('12After.'),
    { type: 'figure', alt: 'Alt text', caption: 'Caption', credit: 'Credit', licence: 'Licence' },
    paragraph(STRAY),
  ]);
});
