import { expect, type Locator } from '@playwright/test';
import { readText, text } from '../../shared/story/inline.ts';
import { aStory } from './support/a-story.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';
import { libraryToWriteIn, savedBody } from './support/writing.ts';

const ARABIC = { language: 'ar', direction: 'rtl' } as const;

test('a phrase is marked by its language, in the text, on the page and in the file', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, [
    'قال إن صحيفة Le Monde نشرت 15 مقالا.',
    'The daily الأهرام, 3 pages.',
  ]);
  const desk = await launch({ library });
  const { page } = desk;
  const { body, publishedPage } = desk.parts;
  const lines = body.locator('p');
  const directions = () => lines.evaluateAll((all) => all.map((line) => getComputedStyle(line).direction));
  await expect.poll(directions).toEqual(['rtl', 'ltr']);

  await lines.nth(1).click();
  await page.keyboard.press('Home');
  for (let at = 0; at < 'The daily '.length; at++) await page.keyboard.press('ArrowRight');
  // The editor hears of a caret that the browser has moved a moment later.
  await expect
    .poll(() => page.evaluate(() => document.getSelection()?.focusOffset))
    .toBe('The daily '.length);
  await page.keyboard.press('Control+Alt+P');
  const phrase = page.getByRole('dialog', { name: 'Phrase' });
  await phrase.getByRole('combobox', { name: 'Language of the phrase' }).click();
  await page.getByRole('option', { name: 'Arabic', exact: true }).click();
  await expect(phrase.getByRole('radio', { name: 'Right to left' })).toBeChecked();
  await phrase.getByRole('button', { name: 'Mark phrase' }).click();
  await expect(phrase).toBeHidden();
  await expect(body).toBeFocused();

  await expect(body.locator('bdi[lang="ar"][dir="rtl"]')).toHaveText('الأهرام');
  expect((await savedBody(desk, library))[1]).toEqual({
    type: 'paragraph',
    children: [text('The daily '), readText('الأهرام', [], ARABIC), text(', 3 pages.')],
  });
  await page.keyboard.press('Control+3');
  await expect(publishedPage.locator('span[lang="ar"][dir="rtl"]')).toHaveText('الأهرام');

  await page.keyboard.press('Control+1');
  await body.locator('bdi').click();
  await page.keyboard.press('Control+Alt+P');
  await phrase.getByRole('button', { name: 'No phrase' }).click();
  await expect(body.locator('bdi')).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(body.locator('bdi')).toHaveText('الأهرام');

  // A whole line runs as it is chosen to, and as its first letter does once that is taken back.
  await lines.nth(0).click();
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Find a command or a story' }).fill('Left to right');
  await page.keyboard.press('Enter');
  await expect.poll(directions).toEqual(['ltr', 'ltr']);
  expect((await savedBody(desk, library))[0]).toMatchObject({ type: 'paragraph', direction: 'ltr' });
  await page.keyboard.press('Control+3');
  await expect(publishedPage.locator('article p').first()).toHaveCSS('direction', 'ltr');
  await page.keyboard.press('Control+1');
  await body.focus();
  await page.keyboard.press('Control+Z');
  await expect.poll(directions).toEqual(['rtl', 'ltr']);
});

test('a story in Arabic stands on its own side of the window, which never scrolls sideways', async ({
  launch,
  temp,
}) => {
  const sentence = 'قال وزير الخارجية إن المحادثات ستستمر في القاهرة حتى نهاية الأسبوع المقبل.';
  const story = aStory(
    'story-0001',
    {
      language: 'ar',
      headline: sentence,
      sections: ['Foreign News'],
      dateline: { place: 'عمّان', date: null },
    },
    [
      sentence,
      'A sentence in English that stands in the story, and is longer than one line of it.',
      sentence,
    ],
  );
  const desk = await launch({
    library: await writeLibrary(await temp.make('library'), { stories: [story] }),
  });
  const { page, parts } = desk;
  await expect(parts.headline).toHaveCSS('direction', 'rtl');
  // Its row says the headline once, and only the headline is in Arabic.
  const row = parts.stories.getByRole('row');
  await expect(row).toHaveAccessibleName(/^قال (?!.*قال).*Draft/);
  await expect(row.getByRole('gridcell').first()).not.toHaveAttribute('lang');
  await expect(row.locator('[lang="ar"]').first()).toContainText('قال');
  const edge = async (of: Locator) => {
    const box = await of.boundingBox();
    return box && Math.round(box.x + box.width);
  };
  expect(await edge(parts.editor.locator('bdi', { hasText: 'Foreign News' }))).toBe(
    await edge(parts.headline),
  );
  await expect(parts.inspector.getByRole('list', { name: 'Local time' })).toHaveText(
    /^(?:\w{3} )?\d\d:\d\d in عمّان, Jordan$/,
  );

  const sideways = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowX))
        .filter((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth)
        .map((part) => part.outerHTML.slice(0, 120)),
    );
  const window = await desk.app.browserWindow(page);
  await parts.view.getByRole('radio', { name: 'Split', exact: true }).click();
  await expect(parts.publishedPage.getByRole('article')).toContainText('المحادثات');
  await desk.resize(1024, 700);
  for (const zoom of [1, 2]) {
    await window.evaluate((shown, factor) => shown.webContents.setZoomFactor(factor), zoom);
    await page.waitForFunction((width) => innerWidth === width, 1024 / zoom);
    await parts.body.locator('p').first().hover();
    expect(await sideways()).toEqual([]);
  }
});
