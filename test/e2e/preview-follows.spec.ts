import { expect, type FrameLocator } from '@playwright/test';
import { aStory } from './support/a-story.ts';
import type { Dateline } from './support/launch.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const PARAGRAPHS = Array.from(
  { length: 60 },
  (_, at) => `Paragraph ${at} says where the ships went and ${'who was on board, and '.repeat(8)}when.`,
);

const STORY = aStory('story-ships', { headline: 'Ships turn north', standfirst: 'They did.' }, PARAGRAPHS);

/** The paragraphs of which something can be seen. */
async function seenOnPage(page: FrameLocator): Promise<readonly number[]> {
  return page.locator('article.story-body > p').evaluateAll((all) =>
    all.flatMap((paragraph, at) => {
      const { top, bottom } = paragraph.getBoundingClientRect();
      const height = paragraph.ownerDocument.defaultView?.innerHeight ?? 0;
      return bottom > 0 && top < height ? [at] : [];
    }),
  );
}

async function seenInText({ parts }: Dateline): Promise<readonly number[]> {
  const frame = await parts.editor.boundingBox();
  return parts.body.locator('> p').evaluateAll(
    (all, { top, bottom }) =>
      all.flatMap((paragraph, at) => {
        const box = paragraph.getBoundingClientRect();
        return box.bottom > top && box.top < bottom ? [at] : [];
      }),
    { top: (frame?.y ?? 0) + 60, bottom: (frame?.y ?? 0) + (frame?.height ?? 0) },
  );
}

test('text and page go along with each other, and a click on the page leads into the text', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), { stories: [STORY] });
  const desk = await launch({ library, size: { width: 1280, height: 800 } });
  const { page, parts } = desk;
  const published = parts.publishedPage;
  await expect(parts.body).toContainText('Paragraph 0');
  await page.keyboard.press('Control+2');
  await expect(published.locator('article.story-body > p')).toHaveCount(60);
  // It can be read as it is.
  await expect(parts.preview.getByText(/^\d+ px$/)).toBeVisible();

  await parts.body.locator('> p').nth(2).hover();
  await page.mouse.wheel(0, 4000);
  const both = async () => {
    const [text, shown] = [await seenInText(desk), await seenOnPage(published)];
    return text.some((at) => at > 12) && text.some((at) => shown.includes(at));
  };
  await expect.poll(both, 'the page follows the text').toBe(true);

  await published.locator('html').hover();
  await page.mouse.wheel(0, -20_000);
  await expect.poll(() => seenInText(desk), 'the text follows the page').toContain(0);
  expect(await seenOnPage(published)).toContain(0);

  await parts.body.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' The last word of it.');
  await expect(published.locator('article.story-body > p').last()).toContainText('The last word of it.');
  await expect.poll(() => seenOnPage(published), 'the page shows what is typed').toContain(59);

  // A click puts the caret at the word, where the text shows it; the page stays.
  const at = Math.min(...(await seenOnPage(published))) + 1;
  const word = published.locator('article.story-body > p').nth(at);
  await word.click({ position: { x: 60, y: 12 } });
  await expect(parts.body).toBeFocused();
  expect(await seenInText(desk)).toContain(at);
  await page.keyboard.type('[x]');
  const written = parts.body.locator('> p').nth(at);
  await expect(written).toContainText('[x]');
  expect((await written.innerText()).indexOf('[x]')).toBeLessThan(20);
  expect(await seenOnPage(published)).toContain(at);

  await published.locator('html').evaluate((root) => root.ownerDocument.defaultView?.scrollTo(0, 0));
  await published.getByRole('heading', { level: 1 }).click();
  await expect(parts.headline).toBeFocused();
});

test('the place is kept between the views, and a word that was clicked on the page alone is gone on with', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), { stories: [STORY] });
  const desk = await launch({ library, size: { width: 1280, height: 800 } });
  const { page, parts } = desk;
  const published = parts.publishedPage;
  await parts.body.locator('> p').nth(1).hover();
  await page.mouse.wheel(0, 5000);
  await expect.poll(async () => Math.min(...(await seenInText(desk)))).toBeGreaterThan(12);
  const seen = await seenInText(desk);
  await page.keyboard.press('Control+3');
  await expect.poll(async () => (await seenOnPage(published)).some((at) => seen.includes(at))).toBe(true);

  await published.locator('html').hover();
  await page.mouse.wheel(0, 30_000);
  await expect.poll(() => seenOnPage(published)).not.toContain(40);
  await published.locator('article.story-body > p').nth(57).scrollIntoViewIfNeeded();
  await published
    .locator('article.story-body > p')
    .nth(57)
    .click({ position: { x: 60, y: 12 } });
  await page.keyboard.press('Control+1');
  await expect(parts.body).toBeFocused();
  await expect.poll(() => seenInText(desk)).toContain(57);
  await page.keyboard.type('[x]');
  await expect(parts.body.locator('> p').nth(57)).toContainText('[x]');
});

test('the page is shown as light and as dark systems show it, in any window', async ({ launch, temp }) => {
  const library = await writeLibrary(await temp.make('library'), { stories: [STORY] });
  const settings = await temp.make('settings-of-scheme');
  const desk = await launch({ library, userData: settings });
  const paper = (one: Dateline) =>
    one.parts.publishedPage
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor)
      .then((colour) => Number(/\d+/.exec(colour)?.[0]));
  await desk.page.keyboard.press('Control+2');
  await expect(desk.parts.publishedPage.locator('h1')).toHaveText('Ships turn north');
  const colours = desk.parts.preview.getByRole('radiogroup', { name: 'Colours of the page' });
  await expect(colours.getByRole('radio', { name: /light/ })).toBeChecked();
  expect(await paper(desk)).toBeGreaterThan(200);
  await colours.getByRole('radio', { name: /dark/ }).click();
  expect(await paper(desk)).toBeLessThan(60);
  // None of it is part of the page, and it holds when the page is another one.
  expect(await desk.parts.publishedPage.locator('style').allInnerTexts()).not.toContain('max-width: 0px');
  await desk.parts.headline.fill('Ships turn نحو الشمال');
  await expect(desk.parts.publishedPage.locator('h1')).toContainText('الشمال');
  expect(await paper(desk)).toBeLessThan(60);
  await desk.parts.preview.getByRole('radio', { name: 'Phone' }).click();
  await desk.waitForSaved();
  await desk.close();

  const again = await launch({ library, userData: settings });
  await expect(again.parts.preview.getByRole('radio', { name: 'Phone' })).toBeChecked();
  await expect.poll(() => paper(again)).toBeLessThan(60);
});
