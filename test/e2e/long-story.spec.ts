import { expect } from '@playwright/test';
import { blockText } from '../../shared/story/block-text.ts';
import type { Dateline } from './support/launch.ts';
import { test } from './support/test.ts';
import { libraryToWriteIn, savedBody } from './support/writing.ts';

const LENGTH = 1000;
const line = (at: number) => `Line ${at} of a story that goes on and on.`;

/** The numbers of the blocks that rest. */
function resting({ parts }: Dateline): Promise<number[]> {
  return parts.body.evaluate((body) =>
    [...body.children].flatMap((block, at) =>
      getComputedStyle(block).contentVisibility === 'hidden' ? [at] : [],
    ),
  );
}

/** Scrolls the text so that a block stands in the middle. */
function scrollTo({ parts }: Dateline, at: number): Promise<void> {
  return parts.body.evaluate(
    (body, wanted) => body.children[wanted]?.scrollIntoView({ block: 'center' }),
    at,
  );
}

test('writes, reads, selects and finds anywhere in a long story, most of which rests', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(
    temp,
    Array.from({ length: LENGTH }, (_, at) => line(at)),
  );
  const desk = await launch({ library });
  const { page, parts } = desk;
  const block = (at: number) => parts.body.locator(':scope > *').nth(at);
  await expect(block(0)).toBeInViewport();
  await expect.poll(async () => (await resting(desk)).length).toBeGreaterThan(LENGTH / 2);

  await block(0).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' The end.');
  await expect(block(LENGTH - 1)).toBeInViewport();
  await expect(block(LENGTH - 1)).toContainText('on. The end.');

  await scrollTo(desk, 500);
  await block(500).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Here.');
  await expect(block(500)).toContainText('on. Here.');
  // What is written keeps its place however far the reader has gone.
  await scrollTo(desk, 100);
  await expect(block(100)).toBeInViewport();
  await page.keyboard.type(' And there.');
  await expect(block(500)).toBeInViewport();
  await expect(block(500)).toContainText('Here. And there.');

  for (let press = 0; press < 12; press++) await page.keyboard.press('PageDown');
  for (let press = 0; press < 40; press++) await page.keyboard.press('ArrowDown');
  await page.keyboard.type('X');
  const written = await savedBody(desk, library);
  const pressed = written.findIndex((each) => blockText(each).includes('X'));
  expect(pressed).toBeGreaterThan(560);
  await expect(block(pressed)).toBeInViewport();
  expect(await resting(desk)).not.toContain(pressed);

  await page.keyboard.press('Control+Home');
  await expect(block(0)).toBeInViewport();
  await page.keyboard.press('Control+Shift+End');
  await page.keyboard.press('Control+b');
  expect((await savedBody(desk, library)).every((each) => JSON.stringify(each).includes('bold'))).toBe(true);
  await page.keyboard.press('Control+z');

  await page.keyboard.press('Control+f');
  const find = page.getByRole('search', { name: 'Find in the story' });
  await find.getByRole('textbox', { name: 'Find' }).fill('Line 777 ');
  await expect(find.getByRole('status')).toHaveText('1 of 1');
  await expect(block(777)).toBeInViewport();
  await page.keyboard.press('Escape');

  // A screen reader would not read what rests.
  await desk.app.evaluate(({ app }) => app.setAccessibilitySupportEnabled(true));
  await expect.poll(() => resting(desk)).toEqual([]);
});
