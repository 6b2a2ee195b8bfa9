import type { Page } from '@playwright/test';

/** How two screenshots differ. */
export interface PictureDifference {
  readonly sizes: readonly [string, string];
  /** Pixels of which any channel differs by more than 2 of 255. */
  readonly pixels: number;
}

/** Decodes two PNG screenshots in a page and counts the pixels in which they differ. */
export async function comparePictures(page: Page, a: Buffer, b: Buffer): Promise<PictureDifference> {
  return await page.evaluate(
    async (pictures) => {
      const decode = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('No canvas to compare pictures on');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [first, second] = await Promise.all(pictures.map(decode));
      if (!first || !second) throw new Error('Two pictures are compared');
      let pixels = 0;
      for (let i = 0; i < first.data.length; i += 4) {
        const differs = [0, 1, 2].some(
          (c) => Math.abs((first.data[i + c] ?? 0) - (second.data[i + c] ?? 0)) > 2,
        );
        if (differs) pixels++;
      }
      const size = (image: ImageData) => `${image.width}x${image.height}`;
      return { sizes: [size(first), size(second)] as const, pixels };
    },
    [a.toString('base64'), b.toString('base64')],
  );
}
