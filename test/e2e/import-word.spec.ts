import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { docxFile, paragraph } from '../support/docx-file.ts';
import { aStory } from './support/a-story.ts';
import { test } from './support/test.ts';
import { writeLibrary } from './support/write-library.ts';

// One white pixel.
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);

const DOCUMENT = docxFile({
  styles: '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
  core: '<dc:creator>Amara Okafor</dc:creator>',
  body:
    paragraph('Port reopens', '<w:pStyle w:val="T"/>') +
    paragraph('Ships returned on Tuesday.') +
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A crane at dusk"/><a:blip ' +
    'r:embed="p"/></wp:inline></w:drawing></w:r></w:p>',
  links: { p: 'media/image1.png' },
  files: { 'word/media/image1.png': PICTURE },
});

/** “Порт открыт” and a paragraph. */
const IN_KOI8 = Buffer.from('f0cfd2d420cfd4cbd2d9d40a0af3d5c4c120d7c5d2ced5ccc9d3d82e0a', 'hex');

test('the import dialog shows what files became at once, names the broken one, and reads one again', async ({
  launch,
  temp,
}) => {
  const library = await writeLibrary(await temp.make('library'), {
    stories: [aStory('story-0001', { headline: 'Already here' }, ['Words.'])],
  });
  const folder = await temp.make('documents');
  const files = [
    path.join(folder, 'port.docx'),
    path.join(folder, 'half.docx'),
    path.join(folder, 'port.txt'),
  ];
  await writeFile(files[0] ?? '', DOCUMENT);
  await writeFile(files[1] ?? '', DOCUMENT.subarray(0, DOCUMENT.length / 2));
  await writeFile(files[2] ?? '', IN_KOI8);

  const desk = await launch({ library });
  const { page, parts } = desk;
  await expect(parts.stories.getByText('Already here')).toBeVisible();
  await desk.answerNext({ open: files });
  await desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('import')?.click());

  const failed = page.getByRole('dialog', { name: 'One file was not imported' });
  await expect(failed.getByText(/half\.docx: The document is damaged or not all there/)).toBeVisible();
  const text = failed.getByRole('region').filter({ hasText: 'port.txt' }).last();
  await expect(text.getByRole('combobox', { name: 'Encoding' })).toHaveText(/KOI8-R/);
  await text.getByRole('button', { name: /Windows-1256/ }).click();
  await expect(text.getByRole('combobox', { name: 'Encoding' })).toHaveText(/Windows-1256/);
  await expect(text.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(text.getByRole('heading', { name: 'Порт открыт' })).toBeVisible();
  await failed.getByRole('button', { name: 'Continue' }).click();
  await expect(parts.stories.getByText('Порт открыт')).toBeVisible();
  await expect(parts.headline).toHaveText('Port reopens');
  await expect(parts.body.getByText('Ships returned on Tuesday.')).toBeVisible();
  await expect(parts.body.getByAltText('A crane at dusk')).toHaveJSProperty('naturalWidth', 1);
  const dialog = (await desk.nativeCalls()).find(({ kind }) => kind === 'open-dialog');
  expect(JSON.stringify(dialog?.about)).toContain('"docx"');
});
