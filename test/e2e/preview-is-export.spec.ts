import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect } from '@playwright/test';
import type Vips from 'wasm-vips';
import { cameraExif, segment } from '../electron/library/media/camera-picture.ts';
import { comparePictures } from './support/compare-pictures.ts';
import { pageShape } from './support/page-shape.ts';
import { PROJECT_ROOT } from './support/project-root.ts';
import { test } from './support/test.ts';
import { viewPage } from './support/view-page.ts';

const WIDTHS = [
  ['Phone', 390],
  ['Tablet', 820],
  ['Desktop', 1280],
] as const;
const HEIGHT = 900;

/**
 * As a camera writes it that was held on its side: dark and light greys, so that pixels that are written
 * anew come out as they were.
 */
async function turnedPicture(): Promise<Buffer> {
  const vips = await (createRequire(import.meta.url)('wasm-vips') as typeof Vips)({ dynamicLibraries: [] });
  const grey = (shade: number) => vips.Image.black(240, 320, { bands: 3 }).add(shade).cast('uchar');
  const image = grey(64).join(grey(192), 'horizontal').copy({ interpretation: 'srgb' });
  const plain = Buffer.from(image.jpegsaveBuffer({ Q: 95, keep: 'none' }));
  vips.shutdown();
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), cameraExif(6)]));
  return Buffer.concat([plain.subarray(0, 2), exif, plain.subarray(2)]);
}

/** Puts the picture at the end of a story on disk. */
async function addTurnedPicture(story: string): Promise<void> {
  await fs.writeFile(path.join(story, 'media/turned.jpg'), await turnedPicture());
  const file = path.join(story, 'story.json');
  const { body, ...fields } = JSON.parse(await fs.readFile(file, 'utf8'));
  const figure = {
    type: 'figure',
    media: 'turned.jpg',
    width: 320,
    height: 480,
    alt: 'Greys',
    caption: 'Two greys',
    credit: 'The desk',
  };
  await fs.writeFile(file, JSON.stringify({ ...fields, body: [...body, figure] }));
}

for (const form of ['one file', 'a folder'] as const) {
  test(`the preview is the exported page: ${form}`, async ({ launch, temp }) => {
    const library = path.join(await temp.make('sample'), 'library');
    await fs.cp(path.join(PROJECT_ROOT, 'assets/sample'), library, { recursive: true });
    await addTurnedPicture(path.join(library, 'stories/moscow-bases-talks'));
    const desk = await launch({
      library,
      size: { width: 1920, height: 1180 },
      // A frame of a right-to-left page has its scrollbar on the other side than a window has.
      chromiumArgs: ['--hide-scrollbars'],
    });
    await desk.parts.stories.getByRole('row').first().click();
    await expect(desk.parts.headline).not.toHaveValue('');

    const target = path.join(await temp.make('export'), form === 'one file' ? 'page.html' : 'page');
    await desk.answerNext({ save: target });
    await desk.parts.export.click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: form === 'one file' ? /one .*file/i : /folder/i }).click();
    await dialog.getByRole('button', { name: /^export/i }).click();
    // What turns the picture takes a while to start.
    await expect(dialog.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 30_000 });
    await desk.page.keyboard.press('Escape');

    const html = form === 'one file' ? target : path.join(target, 'index.html');
    const viewer = await viewPage(html, await temp.make('viewer'));
    try {
      await desk.parts.view.getByRole('radio', { name: 'Preview' }).click();
      const frame = desk.page.frameLocator('iframe[title="Published page"]');
      await expect(frame.locator('h1')).toHaveText(await viewer.page.locator('h1').innerText());
      await frame.locator('html').evaluate((root) => root.ownerDocument.fonts.ready.then(() => undefined));

      // What stands under the story is asked for, and comes a moment after it.
      const exported = await viewer.page.locator('html').evaluate(pageShape);
      await expect.poll(() => frame.locator('html').evaluate(pageShape)).toBe(exported);

      for (const page of [frame, viewer.page]) {
        const turned = page.getByRole('img', { name: 'Greys' });
        await turned.scrollIntoViewIfNeeded();
        await expect(turned).toHaveJSProperty('naturalHeight', 480);
      }

      const element = desk.page.getByTitle('Published page');
      for (const [name, width] of WIDTHS) {
        await desk.parts.preview.getByRole('radio', { name: new RegExp(`^${name}`) }).click();
        await expect
          .poll(() => frame.locator('html').evaluate((root) => root.ownerDocument.defaultView?.innerWidth))
          .toBe(width);
        const box = await element.boundingBox();
        expect(box?.width, `the frame is shown at its real size at ${width}`).toBe(width);
        const height = Math.min(HEIGHT, Math.floor(box?.height ?? 0));
        await viewer.resize(width, Math.floor(box?.height ?? 0));
        for (const place of ['top', 'turned picture', 'end'] as const) {
          const scroll = (root: Element, to: string) => {
            const turned = root.querySelector('img[alt="Greys"]')?.getBoundingClientRect().top ?? Number.NaN;
            const top = { top: 0, 'turned picture': turned + root.scrollTop, end: root.scrollHeight }[to];
            root.ownerDocument.defaultView?.scrollTo(0, top ?? Number.NaN);
          };
          await frame.locator('html').evaluate(scroll, place);
          await viewer.page.locator('html').evaluate(scroll, place);
          const preview = await desk.page.screenshot({
            clip: { x: box?.x ?? 0, y: box?.y ?? 0, width, height },
          });
          const exported = await viewer.page.screenshot({ clip: { x: 0, y: 0, width, height } });
          await test.info().attach(`${name} ${place} preview`, { body: preview, contentType: 'image/png' });
          await test.info().attach(`${name} ${place} exported`, { body: exported, contentType: 'image/png' });
          const difference = await comparePictures(viewer.page, preview, exported);
          expect(difference, `${name} ${place}`).toEqual({
            sizes: [`${width}x${height}`, `${width}x${height}`],
            pixels: 0,
          });
        }
      }
    } finally {
      await viewer.close();
    }
  });
}

test('on a phone and a tablet the page has its whole width, as no scrollbar stands beside it', async ({
  launch,
  temp,
}) => {
  const library = path.join(await temp.make('sample'), 'library');
  await fs.cp(path.join(PROJECT_ROOT, 'assets/sample'), library, { recursive: true });
  const desk = await launch({ library });
  await desk.parts.view.getByRole('radio', { name: 'Preview' }).click();
  const root = desk.parts.publishedPage.locator('html');
  for (const [name, width] of WIDTHS.slice(0, 2)) {
    await desk.parts.preview.getByRole('radio', { name }).click();
    await expect.poll(() => root.evaluate((element) => element.clientWidth)).toBe(width);
  }
});
