import { keepPicture, keptPicture } from '../../cache/picture-cache.ts';
import type { LibraryPlace } from '../../ports/library-ports.ts';
import type { RenderJob } from './render-job.ts';
import { renderPicture } from './render-picture.ts';

/** From the cache where the same picture was rendered alike before; null where it cannot be. */
export async function cachedRendering(
  { layout }: Pick<LibraryPlace, 'layout'>,
  job: RenderJob,
): Promise<Uint8Array | null> {
  const kept = await keptPicture(layout, job);
  if (kept) return kept;
  const bytes = await renderPicture(job);
  if (bytes !== null) await keepPicture(layout, job, bytes);
  return bytes;
}
