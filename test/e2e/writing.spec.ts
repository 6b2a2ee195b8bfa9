import { expect } from '@playwright/test';
import type { Block } from '../../shared/story/block.ts';
import { test } from './support/test.ts';
import { libraryToWriteIn, paragraph, savedBody, typeLines, words } from './support/writing.ts';

const item = (text: string) => ({ children: words(text), lists: [] });

test('headline, standfirst and body are one sheet for the keyboard', async ({ launch, temp }) => {
  const library = await libraryToWriteIn(temp);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.headline.click();
  await typeLines(desk, 'Talks resume', 'Envoys meet again in Cairo.', 'First line.', 'Second line.');
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
  const library = await libraryToWriteIn(temp);
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
  const library = await libraryToWriteIn(temp);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.body.click();
  await page.keyboard.press('Control+Alt+2');
  await typeLines(desk, 'Two', '');
  await page.keyboard.press('Control+Alt+3');
  await typeLines(desk, 'Three', '');
  await page.keyboard.press('Control+Alt+4');
  await typeLines(desk, 'Four', 'Plain.', '');
  await page.keyboard.press('Control+Shift+8');
  await typeLines(desk, 'wheat', 'durum');
  await page.keyboard.press('Tab');
  await typeLines(desk, '', 'red');
  await page.keyboard.press('Shift+Tab');
  await typeLines(desk, '', '', '');
  await page.keyboard.press('Control+Shift+7');
  await typeLines(desk, 'first', 'second', '', '');
  await page.keyboard.press('Control+Shift+9');
  await typeLines(
    desk,
    'We will see.',
    '',
    'An envoy',
    '>> Nobody has told us anything.',
    '',
    '',
    '---',
    'Last.',
  );

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

test('a link is written, changed and taken off without the mouse', async ({ launch, temp }) => {
  const library = await libraryToWriteIn(temp);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.body.click();
  await typeLines(desk, 'See the report');
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

test('an input method composes in the text, under a quote, in a field and in the headline', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp, [
    { type: 'quote', children: [{ type: 'paragraph', children: words('Words') }], attribution: [] },
    { type: 'figure', media: 'gone.png', alt: '', caption: 'cap', credit: '' },
    'End.',
  ]);
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
  const desk = await launch({ library: await libraryToWriteIn(temp) });
  const { parts } = desk;
  await parts.headline.click();
  await typeLines(desk, 'محادثات القاهرة', '', 'English words.', 'قال الوسطاء إن المحادثات ستستأنف.');
  const direction = (selector: string) =>
    parts.editor.locator(selector).evaluate((element) => getComputedStyle(element).direction);
  expect(await direction('textarea[aria-label="Headline"]')).toBe('rtl');
  expect(await direction('[aria-label="Story body"] p:first-child')).toBe('ltr');
  expect(await direction('[aria-label="Story body"] p:last-child')).toBe('rtl');
});
