import { replaceMedia } from '../../../shared/import/replace-media.ts';
import type { AddedMedia } from '../../../shared/ipc/contract.ts';
import type { Block } from '../../../shared/story/block.ts';
import { emptyFields } from '../../../shared/story/story.ts';
import type { EditorServices } from '../editor-services.ts';
import type { Pasted } from './pasted-blocks.ts';
import { decodeDataPicture } from './picture-source.ts';

/**
 * The pasted body with its pictures in the story's folder. Pictures that lie elsewhere are not fetched: nothing leaves the machine
 * for a paste, and their words stay.
 */
export async function takePictures(pasted: Pasted, services: EditorServices): Promise<readonly Block[]> {
  const renamed = new Map<string, string | null>();
  const sizes = new Map<string, AddedMedia>();
  for (const { media, source } of pasted.pictures) {
    const bytes = decodeDataPicture(source);
    const added = bytes === null ? null : await services.addMedia(media, bytes);
    renamed.set(media, added?.media ?? null);
    if (added) sizes.set(added.media, added);
  }
  const { body } = replaceMedia({ ...pasted, fields: emptyFields('en') }, renamed);
  return body.map((block) => (block.type === 'figure' ? withSize(block, sizes.get(block.media)) : block));
}

function withSize<F extends Block>(figure: F, added: AddedMedia | undefined): F {
  return added?.width && added.height ? { ...figure, width: added.width, height: added.height } : figure;
}
