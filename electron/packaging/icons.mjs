import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../runtime/project.mjs';

/** Edge lengths in pixels that desktops ask for. */
export const ICON_SIZES = [16, 22, 24, 32, 48, 64, 128, 256, 512];

/** @returns {Promise<Map<number, Buffer>>} edge length to PNG */
export async function iconFiles(sizes = ICON_SIZES) {
  const { default: Vips } = await import('wasm-vips');
  const vips = await Vips({ dynamicLibraries: [] });
  try {
    const file = path.join(PROJECT_ROOT, 'assets/icons/icon.png');
    return new Map(
      sizes.map((size) => {
        const image = vips.Image.thumbnail(file, size);
        const png = Buffer.from(image.writeToBuffer('.png', { compression: 9, keep: 'none' }));
        image.delete();
        return [size, png];
      }),
    );
  } finally {
    vips.shutdown();
  }
}

/** @param {string} icons the theme's folder, `…/icons/hicolor` @param {string} name without an ending */
export async function writeIcons(icons, name) {
  for (const [size, png] of await iconFiles()) {
    const folder = path.join(icons, `${size}x${size}`, 'apps');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${name}.png`), png);
  }
}

/**
 * An icon of Windows made of PNGs. Source: the ICO format, a directory of 16 bytes an image before the images.
 * @param {ReadonlyMap<number, Buffer>} images
 */
export function icoFile(images) {
  const head = Buffer.alloc(6 + 16 * images.size);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.size, 4);
  let at = 6;
  let offset = head.length;
  for (const [size, png] of images) {
    head[at] = size % 256;
    head[at + 1] = size % 256;
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    at += 16;
    offset += png.length;
  }
  return Buffer.concat([head, ...images.values()]);
}
