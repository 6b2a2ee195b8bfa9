import { expect, type Locator } from '@playwright/test';
import type { Block } from '../../shared/story/block.ts';
import { footnote, text } from '../../shared/story/inline.ts';
import { aStory } from './support/a-story.ts';
import type { Dateline } from './support/launch.ts';
import { seriousViolations } from './support/serious-violations.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';
import { libraryToWriteIn, paragraph, STORY, savedBody } from './support/writing.ts';

/** The words that carry a mark, as far as they are drawn. */
function marked(desk: Dateline, name: string): Promise<string[]> {
  return desk.page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get(wanted) ?? [])];
    return ranges.map((range) => range.toString());
  }, name);
}

function bar(desk: Dateline): Record<'bar' | 'find' | 'replaceWith' | 'count', Locator> {
  const whole = desk.page.getByRole('search', { name: 'Find in the story' });
  return {
    bar: whole,
    find: whole.getByRole('textbox', { name: 'Find' }),
    replaceWith: whole.getByRole('textbox', { name: 'Replace with' }),
    count: whole.getByRole('status'),
  };
}

const BODY: readonly Block[] = [
  paragraph('The talks in Cairo went on.'),
  { type: 'paragraph', children: [text('Ca', 'bold'), text('iro said nothing; cairo slept.')] },
  {
    type: 'quote',
    children: [paragraph('We left Cairo at night.')],
    attribution: [text('A driver from Cairo')],
  },
];

test('finds words over marks, goes round them, and gives the caret back at the hit', async ({
  launch,
  temp,
}) => {
  const desk = await launch({ library: await libraryToWriteIn(temp, BODY) });
  await expect(desk.parts.body).toBeVisible();
  const { bar: whole, find, count } = bar(desk);
  await desk.parts.body.locator('p').first().click();
  await desk.page.keyboard.press('Control+Home');
  await desk.page.keyboard.press('Control+f');
  await expect(find).toBeFocused();
  await find.fill('cairo');
  await expect(count).toHaveText('1 of 5');
  await expect.poll(() => marked(desk, 'find')).toEqual(['Cairo', 'Cairo', 'cairo', 'Cairo', 'Cairo']);
  expect(await marked(desk, 'find-current')).toEqual(['Cairo']);

  await desk.page.keyboard.press('Enter');
  await expect(count).toHaveText('2 of 5');
  await desk.page.keyboard.press('Shift+F3');
  await desk.page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText('5 of 5');
  await desk.page.keyboard.press('Control+g');
  await expect(count).toHaveText('1 of 5');

  await find.fill('Cairo');
  await whole.getByRole('button', { name: 'Match case' }).click();
  await expect(count).toHaveText('1 of 4');
  await find.focus();
  await desk.page.keyboard.press('F3');
  await expect(count).toHaveText('2 of 4');
  await desk.page.keyboard.press('Escape');
  await expect(whole).toBeHidden();
  await expect(desk.parts.body).toBeFocused();
  expect(await desk.page.evaluate(() => getSelection()?.toString())).toBe('Cairo');
  expect(await marked(desk, 'find')).toEqual([]);
  // Looking changes nothing in the story.
  await desk.page.keyboard.press('ArrowRight');
  await desk.page.keyboard.type('!');
  await expect(desk.parts.body).toContainText('Cairo! said nothing');
});

test('replaces one, then all in one step, and keeps the marks', async ({ launch, temp }) => {
  const library = await libraryToWriteIn(temp, BODY);
  const desk = await launch({ library });
  await expect(desk.parts.body).toBeVisible();
  const { bar: whole, find, replaceWith, count } = bar(desk);
  await desk.parts.body.locator('p').first().click();
  await desk.page.keyboard.press('Control+Home');
  await desk.page.keyboard.press('Control+h');
  await find.fill('Cairo');
  await replaceWith.fill('Beirut');
  await expect(count).toHaveText('1 of 5');
  await replaceWith.press('Enter');
  await expect(count).toHaveText('1 of 4');
  await expect(desk.parts.body).toContainText('The talks in Beirut went on.');
  await whole.getByRole('button', { name: 'Replace all' }).click();
  await expect(count).toHaveText('Replaced 4');
  expect(await savedBody(desk, library)).toEqual([
    paragraph('The talks in Beirut went on.'),
    { type: 'paragraph', children: [text('Beirut', 'bold'), text(' said nothing; Beirut slept.')] },
    {
      type: 'quote',
      children: [paragraph('We left Beirut at night.')],
      attribution: [text('A driver from Beirut')],
    },
  ]);
  await find.press('Escape');
  await desk.parts.body.press('Control+z');
  await desk.parts.body.press('Control+z');
  expect(await savedBody(desk, library)).toEqual(BODY);
});

test('takes a pattern with groups, says what is wrong with one, and is not hung by any', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, [
    paragraph('Ali Hassan, Mona Said'),
    paragraph(`${'a'.repeat(40)}!`),
  ]);
  const desk = await launch({ library });
  await expect(desk.parts.body).toBeVisible();
  const { bar: whole, find, replaceWith, count } = bar(desk);
  await desk.page.keyboard.press('Control+h');
  await whole.getByRole('button', { name: 'Regular expression' }).click();
  await find.fill('(\\p{Lu}\\w+) (\\p{Lu}\\w+');
  await expect(whole.getByRole('alert')).toHaveText('The pattern is not complete: unterminated group.');
  await expect(find).toHaveAttribute('aria-invalid', 'true');
  await find.fill('(\\p{Lu}\\w+) (\\p{Lu}\\w+)');
  await expect(count).toHaveText('1 of 2');
  await replaceWith.fill('$2 $1');
  await whole.getByRole('button', { name: 'Replace all' }).click();
  await expect(desk.parts.body).toContainText('Hassan Ali, Said Mona');

  await find.fill('(a+)+$');
  await expect(whole.getByRole('alert')).toHaveText(
    'This pattern takes too long on this story: make it more exact, or look for words.',
  );
  // The window answered all the while, and goes on.
  await find.fill('a+!');
  await expect(count).toHaveText('1 of 1');
  await desk.parts.body.locator('p').first().click();
  await desk.page.keyboard.press('Control+Home');
  await desk.page.keyboard.type('Still writing. ');
  await expect(desk.parts.body).toContainText('Still writing. Hassan Ali');
});

test('answers typing while a pattern runs wild', async ({ launch, temp }) => {
  const desk = await launch({ library: await libraryToWriteIn(temp, [paragraph(`${'a'.repeat(60)}!`)]) });
  await expect(desk.parts.body).toBeVisible();
  const { bar: whole, find } = bar(desk);
  await desk.page.keyboard.press('Control+f');
  await whole.getByRole('button', { name: 'Regular expression' }).click();
  await find.fill('(a+)+$');
  // A window that ran the pattern itself would draw nothing for minutes.
  const frames = await desk.page.evaluate(async () => {
    let count = 0;
    for (const until = performance.now() + 1200; performance.now() < until; count++)
      await new Promise(requestAnimationFrame);
    return count;
  });
  expect(frames).toBeGreaterThan(3);
  await expect(whole.getByRole('alert')).toContainText('takes too long');
});

test('follows what is written while the bar is open, and leaves the view where it is', async ({
  launch,
  temp,
}) => {
  const lines = Array.from({ length: 120 }, (_, at) =>
    paragraph(`Line ${at}: the harbour was quiet that day.`),
  );
  const desk = await launch({ library: await libraryToWriteIn(temp, lines) });
  await expect(desk.parts.body).toBeVisible();
  const { find, count } = bar(desk);
  await desk.page.keyboard.press('Control+f');
  await find.fill('harbour');
  await expect(count).toHaveText('1 of 120');
  // Only what is near the window is marked.
  await expect.poll(async () => (await marked(desk, 'find')).length).toBeGreaterThan(5);
  expect((await marked(desk, 'find')).length).toBeLessThan(60);
  await desk.page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText('120 of 120');
  await expect(desk.parts.body.getByText('Line 119')).toBeInViewport();
  await desk.parts.body.getByText('Line 117').click();
  await desk.page.keyboard.press('Home');
  await desk.page.keyboard.type('harbour ');
  await expect(count).toHaveText('121 of 121');
  await expect(desk.parts.body.getByText('Line 117')).toBeInViewport();
});

test('marks what is to come, counts it, goes to it and names it before an export', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), {
    stories: [
      aStory(STORY, { headline: 'Talks with TK resume' }, [
        'The minister, TK, said so. ATK is no such thing.',
        { type: 'figure', media: 'a.png', alt: 'A room', caption: 'Caption TKTK', credit: '' },
        'It cost [TK how much] in all.',
      ]),
    ],
  });
  const desk = await launch({ library });
  await expect(desk.parts.body).toBeVisible();
  const tks = desk.page.getByRole('button', { name: '4 TK, go to the next' });
  await expect(tks).toBeVisible();
  await expect.poll(() => marked(desk, 'tk')).toEqual(['TK', '[TK how much]']);
  const selected = () =>
    desk.page.evaluate(() => {
      const field = document.activeElement;
      if (!(field instanceof HTMLTextAreaElement)) return getSelection()?.toString();
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
  await desk.parts.headline.focus();
  await desk.page.keyboard.press('Home');
  await tks.click();
  await expect(desk.parts.headline).toBeFocused();
  expect(await selected()).toBe('TK');
  await desk.page.keyboard.press('F8');
  await expect.poll(selected).toBe('TK');
  await expect(desk.parts.body).toBeFocused();
  await desk.page.keyboard.press('F8');
  await expect.poll(selected).toBe('TKTK');
  await desk.page.keyboard.press('F8');
  await expect.poll(selected).toBe('[TK how much]');
  await desk.page.keyboard.type('9 million dollars');
  await expect(desk.page.getByRole('button', { name: '3 TK, go to the next' })).toBeVisible();
  await expect.poll(() => marked(desk, 'tk')).toEqual(['TK']);
  await desk.parts.export.click();
  await expect(desk.page.getByText('3 TKs are left.')).toBeVisible();
});

const PICTURE = { type: 'figure', media: 'a.png', alt: 'A quay in Cairo', caption: '', credit: '' } as const;

/** Cairo in the text, in a note, and in the fields of cards. */
const APART: readonly Block[] = [
  {
    type: 'paragraph',
    children: [text('Cairo sleeps'), footnote([text('Said in Cairo.')]), text('. It is TK.')],
  },
  { ...PICTURE, caption: 'Night in Cairo' },
  {
    type: 'gallery',
    figures: [
      { ...PICTURE, alt: '' },
      { ...PICTURE, alt: 'Cairo, by day' },
    ],
    caption: '',
  },
  { type: 'embed', href: 'https://video.example/watch', title: 'Cairo live', description: '' },
];

test('finds and replaces in notes and on cards, in both themes', async ({ launch, temp }) => {
  const library = await libraryToWriteIn(temp, APART);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await expect(parts.body).toBeVisible();
  const { bar: whole, find, replaceWith, count } = bar(desk);
  const current = () => marked(desk, 'find-current');
  await parts.body.locator('p').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+h');
  await find.fill('cairo');
  await expect(count).toHaveText('1 of 6');
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('2 of 6, in note 1');
  await expect(whole.getByText('Said in Cairo.')).toBeVisible();
  await expect.poll(current).toEqual(['1']);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousViolations(page)).toEqual([]);
  }
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('3 of 6, in alt text');
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('4 of 6, in caption');
  await expect.poll(current).toEqual(['Cairo']);
  // A gallery shows the fields of one picture at a time.
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('5 of 6, in alt text of picture 2');
  await expect(parts.body.getByRole('textbox', { name: 'Alt text' }).last()).toHaveValue('Cairo, by day');
  await expect.poll(current).toEqual(['Cairo']);

  await replaceWith.fill('Beirut');
  await replaceWith.press('Enter');
  await expect(count).toHaveText('5 of 5, in title');
  await whole.getByRole('button', { name: 'Replace all' }).click();
  await expect(count).toHaveText('Replaced 5');
  expect(JSON.stringify(await savedBody(desk, library))).toBe(
    JSON.stringify(APART).replaceAll('Cairo', 'Beirut'),
  );

  // Whoever leaves the bar goes on where the words stand.
  await find.fill('said in');
  await expect(count).toHaveText('1 of 1, in note 1');
  await find.press('Escape');
  const note = page.getByRole('dialog', { name: 'Note' }).getByRole('textbox', { name: 'Words of the note' });
  await expect(note).toBeFocused();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('Said in');
  await page.keyboard.press('Escape');
  await expect(parts.body).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await savedBody(desk, library)).toEqual(APART);
});
