import fs from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Block } from '../../shared/story/block.ts';
import { parseStory } from '../../shared/story/parse-story.ts';
import { aStory } from './support/a-story.ts';
import type { Dateline } from './support/launch.ts';
import { PROJECT_ROOT } from './support/project-root.ts';
import type { TempFolders } from './support/temp-folders.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

const PICTURE = path.join(PROJECT_ROOT, 'assets/sample/stories/red-sea-shipping/media/canal-at-dusk.jpg');
const ID = 'story-0001';

async function blankStory(temp: TempFolders): Promise<string> {
  return writeLibrary(await temp.make('library'), { stories: [aStory(ID)] });
}

/** The body as it has reached the disk. */
async function savedBody(desk: Dateline, library: string): Promise<readonly Block[]> {
  await desk.waitForSaved();
  const file = path.join(library, 'stories', ID, 'story.json');
  return parseStory(JSON.parse(await fs.readFile(file, 'utf8'))).body;
}

async function type(desk: Dateline, ...lines: readonly string[]): Promise<void> {
  for (const [at, line] of lines.entries()) {
    if (at > 0) await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.type(line);
  }
}

const words = (text: string) => [{ type: 'text' as const, text }];
const paragraph = (text: string): Block => ({ type: 'paragraph', children: text === '' ? [] : words(text) });
const item = (text: string) => ({ children: words(text), lists: [] });

test('headline, standfirst and body are one sheet for the keyboard', async ({ launch, temp }) => {
  const library = await blankStory(temp);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.headline.click();
  await type(desk, 'Talks resume', 'Envoys meet again in Cairo.', 'First line.', 'Second line.');
  await expect(parts.headline).toHaveValue('Talks resume');
  await expect(parts.standfirst).toHaveValue('Envoys meet again in Cairo.');
  await expect(parts.body).toBeFocused();

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(parts.standfirst).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(parts.headline).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(parts.standfirst).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await expect(parts.body).toBeFocused();

  await parts.headline.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' today');
  await page.keyboard.press('Control+z');
  await expect(parts.headline).not.toHaveValue('Talks resume today');
  expect(await savedBody(desk, library)).toEqual([paragraph('First line.'), paragraph('Second line.')]);
});

test('every mark is a key and a button', async ({ launch, temp }) => {
  const library = await blankStory(temp);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.body.click();
  for (const [keys, word] of [
    ['Control+b', 'bold'],
    ['Control+i', 'italic'],
    ['Control+u', 'under'],
    ['Control+Shift+X', 'strike'],
    ['Control+e', 'code'],
  ] as const) {
    await page.keyboard.press(keys);
    await page.keyboard.type(word);
    await page.keyboard.press(keys);
    await page.keyboard.type(' ');
  }
  for (const [name, word] of [
    ['Bold', 'bold'],
    ['Italic', 'italic'],
    ['Underline', 'under'],
    ['Strikethrough', 'strike'],
  ] as const) {
    await parts.body.getByText(word, { exact: true }).dblclick();
    const button = parts.editor.getByRole('button', { name, exact: true });
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await button.click();
  }
  const text = (value: string, mark: 'bold' | 'italic' | 'underline' | 'strike' | 'code') => ({
    type: 'text',
    text: value,
    marks: [mark],
  });
  expect(await savedBody(desk, library)).toEqual([
    {
      type: 'paragraph',
      children: [
        text('bold', 'bold'),
        ...words(' '),
        text('italic', 'italic'),
        ...words(' '),
        text('under', 'underline'),
        ...words(' '),
        text('strike', 'strike'),
        ...words(' '),
        text('code', 'code'),
        ...words(' '),
      ],
    },
  ]);
  await parts.body.press('Control+a');
  await parts.editor.getByRole('button', { name: 'Clear formatting' }).click();
  expect(await savedBody(desk, library)).toEqual([paragraph('bold italic under strike code ')]);
});

test('every block is made by keys, and undone to nothing and done again', async ({ launch, temp }) => {
  const library = await blankStory(temp);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.body.click();
  await page.keyboard.press('Control+Alt+2');
  await type(desk, 'Two', '');
  await page.keyboard.press('Control+Alt+3');
  await type(desk, 'Three', '');
  await page.keyboard.press('Control+Alt+4');
  await type(desk, 'Four', 'Plain.', '');
  await page.keyboard.press('Control+Shift+8');
  await type(desk, 'wheat', 'durum');
  await page.keyboard.press('Tab');
  await type(desk, '', 'red');
  await page.keyboard.press('Shift+Tab');
  await type(desk, '', '', '');
  await page.keyboard.press('Control+Shift+7');
  await type(desk, 'first', 'second', '', '');
  await page.keyboard.press('Control+Shift+9');
  await type(desk, 'We will see.', '', 'An envoy', '>> Nobody has told us anything.', '', '', '---', 'Last.');

  const list: Block = {
    type: 'list',
    ordered: false,
    items: [
      { children: words('wheat'), lists: [{ type: 'list', ordered: false, items: [item('durum')] }] },
      item('red'),
    ],
  };
  const whole: readonly Block[] = [
    { type: 'heading', level: 2, children: words('Two') },
    { type: 'heading', level: 3, children: words('Three') },
    { type: 'heading', level: 4, children: words('Four') },
    paragraph('Plain.'),
    list,
    { type: 'list', ordered: true, items: [item('first'), item('second')] },
    {
      type: 'quote',
      children: [{ type: 'paragraph', children: words('We will see.') }],
      attribution: words('An envoy'),
    },
    {
      type: 'pullquote',
      children: [{ type: 'paragraph', children: words('Nobody has told us anything.') }],
      attribution: [],
    },
    { type: 'divider' },
    paragraph('Last.'),
  ];
  expect(await savedBody(desk, library)).toEqual(whole);

  const undo = parts.editor.getByRole('button', { name: 'Undo' });
  const redo = parts.editor.getByRole('button', { name: 'Redo' });
  const disabled = async (button: typeof undo) => (await button.getAttribute('aria-disabled')) === 'true';
  while (!(await disabled(undo))) await page.keyboard.press('Control+z');
  expect(await savedBody(desk, library)).toEqual([]);
  while (!(await disabled(redo))) await page.keyboard.press('Control+Shift+Z');
  expect(await savedBody(desk, library)).toEqual(whole);
});

test('Tab indents in a list and goes on anywhere else', async ({ launch, temp }) => {
  const desk = await launch({ library: await blankStory(temp) });
  await desk.parts.body.click();
  await type(desk, 'Words');
  await desk.page.keyboard.press('Tab');
  await expect(desk.parts.body).not.toBeFocused();
});

test('a link is written, changed and taken off without the mouse', async ({ launch, temp }) => {
  const library = await blankStory(temp);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.body.click();
  await type(desk, 'See the report');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+K');
  const address = page.getByRole('textbox', { name: 'Link address' });
  await expect(address).toBeFocused();
  await page.keyboard.type('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A link goes to an http, https or mailto address')).toBeVisible();
  await address.fill('example.org/report');
  await page.keyboard.press('Enter');
  await expect(parts.body).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type('.');
  const linked = (href: string) => [
    {
      type: 'paragraph',
      children: [...words('See the '), { type: 'link', href, children: words('report') }, ...words('.')],
    },
  ];
  expect(await savedBody(desk, library)).toEqual(linked('https://example.org/report'));

  await parts.body.getByRole('link').click();
  await page.keyboard.press('Control+Shift+K');
  await expect(address).toHaveValue('https://example.org/report');
  await page.keyboard.press('Escape');
  await expect(address).toBeHidden();
  await expect(parts.body).toBeFocused();
  await page.keyboard.press('Control+Shift+K');
  await address.fill('mailto:desk@example.org');
  await page.keyboard.press('Enter');
  expect(await savedBody(desk, library)).toEqual(linked('mailto:desk@example.org'));

  await parts.editor.getByRole('button', { name: 'Link', exact: true }).click();
  await page.getByRole('button', { name: 'Open link' }).click();
  await expect
    .poll(() => desk.nativeCalls())
    .toContainEqual(expect.objectContaining({ kind: 'open-external' }));
  await page.getByRole('button', { name: 'Remove link' }).click();
  expect(await savedBody(desk, library)).toEqual([paragraph('See the report.')]);
});

test('a picture is put in, described, reached by arrows and deleted', async ({ launch, temp }) => {
  const library = await blankStory(temp);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.body.click();
  await type(desk, 'Before.', 'After.');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await desk.answerNext({ open: [PICTURE] });
  await parts.editor.getByRole('button', { name: 'Image' }).click();
  const figure = parts.body.getByRole('figure');
  await expect(figure.getByRole('img')).toHaveJSProperty('complete', true);
  await expect(figure.getByText('Alt text missing')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(figure.getByRole('textbox', { name: 'Alt text' })).toBeFocused();
  await type(desk, 'Ships at dusk', 'The canal on Monday', 'A. Photographer');
  await expect(figure.getByText('Alt text missing')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(parts.body).toBeFocused();
  const [before, picture, after] = await savedBody(desk, library);
  expect([before, after]).toEqual([paragraph('Before.'), paragraph('After.')]);
  expect(picture).toMatchObject({
    type: 'figure',
    alt: 'Ships at dusk',
    caption: 'The canal on Monday',
    credit: 'A. Photographer',
  });
  expect(picture).toHaveProperty('width');

  // Through the picture and out again, both ways.
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  expect(await savedBody(desk, library)).toEqual([paragraph('Before.!'), paragraph('After.')]);
  await page.keyboard.press('Control+z');
  await expect(figure.getByRole('textbox', { name: 'Caption' })).toHaveValue('The canal on Monday');

  // The fields keep their own caret, keys and clipboard.
  const caption = figure.getByRole('textbox', { name: 'Caption' });
  await caption.click();
  await page.keyboard.press('Home');
  await page.keyboard.type('At ');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Control+x');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(': ');
  await page.keyboard.press('Control+v');
  await expect(caption).toHaveValue('At: The canal on Monday');

  // A click out of the selected picture puts the caret where it was made.
  await figure.getByRole('img').click();
  await parts.body.getByText('After.').click();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await expect(parts.body).toContainText('After.!');
});

test('pictures come by paste and by drop as well', async ({ launch, temp }) => {
  const library = await blankStory(temp);
  const desk = await launch({ library });
  const { parts } = desk;
  await parts.body.click();
  await type(desk, 'Before.');
  const bytes = [...(await fs.readFile(PICTURE))];
  for (const how of ['paste', 'drop'] as const) {
    await parts.body.evaluate(
      (element, [kind, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], `By ${kind}.jpg`, { type: 'image/jpeg' }));
        const at = element.getBoundingClientRect();
        const init = { bubbles: true, cancelable: true, clientX: at.x + 40, clientY: at.y + 10 };
        element.dispatchEvent(
          kind === 'paste'
            ? new ClipboardEvent('paste', { ...init, clipboardData: data })
            : new DragEvent('drop', { ...init, dataTransfer: data }),
        );
      },
      [how, bytes] as const,
    );
    await expect(parts.body.getByRole('figure')).toHaveCount(how === 'paste' ? 1 : 2);
  }
  const figures = (await savedBody(desk, library)).filter((block) => block.type === 'figure');
  expect(figures.map(({ media }) => media).sort()).toEqual(['by-drop.jpg', 'by-paste.jpg']);
  for (const { media } of figures) {
    expect(await fs.readFile(path.join(library, 'stories', ID, 'media', media))).toEqual(Buffer.from(bytes));
  }
});

test('an input method composes in the text, under a quote, in a field and in the headline', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), {
    stories: [
      aStory(ID, {}, [
        { type: 'quote', children: [{ type: 'paragraph', children: words('Words') }], attribution: [] },
        { type: 'figure', media: 'gone.png', alt: '', caption: 'cap', credit: '' },
        'End.',
      ]),
    ],
  });
  const desk = await launch({ library });
  const { page, parts } = desk;
  const method = await page.context().newCDPSession(page);
  const compose = async (...steps: readonly string[]) => {
    for (const text of steps) {
      const caret = { selectionStart: text.length, selectionEnd: text.length };
      await method.send('Input.imeSetComposition', { text, ...caret });
    }
    await method.send('Input.insertText', { text: steps.at(-1) ?? '' });
  };
  await parts.body.getByText('End.').click();
  await page.keyboard.press('End');
  await compose('k', 'か', 'かん', '漢');
  await compose('じ', '字');
  await parts.body.getByText('Words').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await compose('に', 'にほん', '日本');
  await parts.body.getByRole('textbox', { name: 'Caption' }).click();
  await page.keyboard.press('Home');
  await compose('に', '日');
  await parts.headline.click();
  await compose('に', 'にほん', '日本');
  await expect(parts.headline).toHaveValue('日本');
  expect(await savedBody(desk, library)).toMatchObject([
    { attribution: words('日本') },
    { caption: '日cap' },
    paragraph('End.漢字'),
  ]);
});

test('an Arabic paragraph runs from the right in an English story', async ({ launch, temp }) => {
  const desk = await launch({ library: await blankStory(temp) });
  const { parts } = desk;
  await parts.headline.click();
  await type(desk, 'محادثات القاهرة', '', 'English words.', 'قال الوسطاء إن المحادثات ستستأنف.');
  const direction = (selector: string) =>
    parts.editor.locator(selector).evaluate((element) => getComputedStyle(element).direction);
  expect(await direction('textarea[aria-label="Headline"]')).toBe('rtl');
  expect(await direction('[aria-label="Story body"] p:first-child')).toBe('ltr');
  expect(await direction('[aria-label="Story body"] p:last-child')).toBe('rtl');
});

test('what is copied from a story is pasted as it was, and strangers only by their words', async ({
  launch,
  temp,
}) => {
  const library = await blankStory(temp);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.body.click();
  await type(desk, '## Heading', '- one', 'two', '', 'Last **bold** words');
  const before = await savedBody(desk, library);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+x');
  expect(await savedBody(desk, library)).toEqual([]);
  await page.keyboard.press('Control+v');
  expect(await savedBody(desk, library)).toEqual(before);

  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await parts.body.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/html',
      '<h1>Big</h1><p style="color:red" onclick="x()">Red <b>bold</b><script>x()</script></p>',
    );
    clipboardData.setData('text/plain', 'Big Red bold');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(await savedBody(desk, library)).toEqual([
    { type: 'heading', level: 2, children: words('Big') },
    { type: 'paragraph', children: [...words('Red '), { type: 'text', text: 'bold', marks: ['bold'] }] },
  ]);
});
