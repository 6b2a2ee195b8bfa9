import type { AddedMedia } from '../../../shared/library/added-media.ts';
import type { EditorServices } from '../editor-services.ts';

export function isPicture(file: File): boolean {
  return file.type.startsWith('image/');
}

/**
 * Copies pictures into the story's folder, one after the other so that they keep their order; failed ones
 * are left out.
 */
export async function addPictures(files: readonly File[], services: EditorServices): Promise<AddedMedia[]> {
  const added: AddedMedia[] = [];
  for (const file of files) {
    const media = await services.addMedia(file.name, new Uint8Array(await file.arrayBuffer()));
    if (media) added.push(media);
  }
  return added;
}
