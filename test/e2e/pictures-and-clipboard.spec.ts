import fs from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Figure } from '../../shared/story/blocks/figure.ts';
import { PROJECT_ROOT } from './support/project-root.ts';
import { test } from './support/test.ts';
import { libraryToWriteIn, paragraph, STORY, savedBody, typeLines, words } from './support/writing.ts';

const PICTURE = path.join(PROJECT_ROOT, 'assets/sample/stories/red-sea-shipping/media/canal-at-dusk.jpg');

test('a picture is put in, described, reached by arrows and deleted', async ({ launch, temp }) => {
  const library = await libraryToWriteIn(temp);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.body.click();
  await typeLines(desk, 'Before.', 'After.');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await desk.answerNext({ open: [PICTURE] });
  await parts.editor.getByRole('button', { name: 'Image' }).click();
  const figure = parts.body.getByRole('figure');
  await expect(figure.getByRole('img')).toHaveJSProperty('complete', true);
  await expect(figure.getByText('Alt text missing')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(figure.getByRole('textbox', { name: 'Alt text' })).toBeFocused();
  await typeLines(desk, 'Ships at dusk', 'The canal on Monday', 'A. Photographer', 'CC BY 4.0');
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
    licence: 'CC BY 4.0',
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

  // Pasted into another story, it is there too.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+n');
  await expect(parts.headline).toBeFocused();
  await expect(parts.body.getByRole('figure')).toHaveCount(0);
  await parts.body.click();
  await page.keyboard.press('Control+v');
  await expect(figure.getByRole('img')).toHaveJSProperty('naturalWidth', (picture as Figure).width);
});

test('pictures come by paste and by drop as well', async ({ launch, temp }) => {
  const library = await libraryToWriteIn(temp);
  const desk = await launch({ library });
  const { parts } = desk;
  await parts.body.click();
  await typeLines(desk, 'Before.');
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
    expect(await fs.readFile(path.join(library, 'stories', STORY, 'media', media))).toEqual(
      Buffer.from(bytes),
    );
  }
});

test('what is copied from a story is pasted as it was, and strangers only by their words', async ({
  launch,
  temp,
}) => {
  const library = await libraryToWriteIn(temp);
  const desk = await launch({ library });
  const { page, parts } = desk;
  await parts.body.click();
  await typeLines(desk, '## Heading', '- one', 'two', '', 'Last **bold** words');
  const before = await savedBody(desk, library);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+x');
  expect(await savedBody(desk, library)).toEqual([]);
  // What reads a clipboard is fetched when it is first needed.
  await page.keyboard.press('Control+v');
  await expect.poll(() => savedBody(desk, library)).toEqual(before);

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
  await expect
    .poll(() => savedBody(desk, library))
    .toEqual([
      { type: 'heading', level: 2, children: words('Big') },
      { type: 'paragraph', children: [...words('Red '), { type: 'text', text: 'bold', marks: ['bold'] }] },
    ]);
});
