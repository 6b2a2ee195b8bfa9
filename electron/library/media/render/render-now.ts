import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Vips from 'wasm-vips';
import type { RenderJob } from './render-job.ts';

/**
 * The codecs, compiled to WebAssembly: they read hostile files within walls of their own, and give the same bytes on every system. The native
 * build of the same library cannot be loaded beside the toolkit that the window uses on Linux.
 */
async function startCodecs(): Promise<Codecs> {
  const start = createRequire(import.meta.url)(bundledCodecs() ?? 'wasm-vips') as typeof Vips;
  const vips = await start({ dynamicLibraries: ['vips-heif.wasm'] });
  vips.concurrency(1);
  return vips;
}

type Codecs = Awaited<ReturnType<typeof Vips>>;

/** Starting them takes longer than most pictures. */
let codecs: Promise<Codecs> | null = null;

/** They find their binaries beside themselves, so the build copies them all; null when running from the sources. */
function bundledCodecs(): string | null {
  const here = import.meta.dirname;
  const places = [here, join(here, '..')].map((folder) => join(folder, 'vips', 'vips-node.cjs'));
  return places.find((file) => existsSync(file)) ?? null;
}

/** AVIF reaches the same look at a lower number. */
const AVIF_SHARE = 0.75;

/** Does the job here, for however long it takes; null for a picture that cannot be read. */
export async function renderNow(job: RenderJob): Promise<Uint8Array | null> {
  codecs ??= startCodecs();
  const vips = await codecs;
  try {
    return render(vips, job);
  } catch {
    // The codecs throw things of their own, which all mean this; what they are worth after a picture that broke them nobody knows.
    codecs = null;
    return null;
  }
}

function render(vips: Codecs, { bytes, type, longSide, quality, turn }: RenderJob): Uint8Array {
  const isMoving = type === 'gif' || type === 'webp';
  const image = vips.Image.thumbnailBuffer(bytes, longSide, {
    height: longSide,
    size: 'down',
    no_rotate: !turn,
    fail_on: 'none',
    ...(isMoving && { option_string: 'n=-1' }),
  });
  switch (type) {
    case 'jpg':
      return image.jpegsaveBuffer({ Q: quality, interlace: true, optimize_coding: true });
    case 'png':
      return image.pngsaveBuffer({ compression: 9 });
    case 'webp':
      return image.webpsaveBuffer({ Q: quality });
    case 'gif':
      return image.gifsaveBuffer({});
    case 'avif':
      return image.heifsaveBuffer({
        Q: Math.round(quality * AVIF_SHARE),
        compression: 'av1',
        effort: 3,
      });
  }
}
