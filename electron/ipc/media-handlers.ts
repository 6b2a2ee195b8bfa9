import path from 'node:path';
import type { AddedMedia } from '../../shared/library/added-media.ts';
import { PICTURE_EXTENSIONS } from '../library/files/picture-types.ts';
import { readPictureFile } from '../library/media/read-picture-file.ts';
import type { Dialogs } from './dialogs.ts';
import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

export function mediaHandlers(desk: LibrarySlot, dialogs: Dialogs): HandlersOf<'media'> {
  return {
    'media.bring': (pasted) => desk.library().merge.bring(pasted),
    'media.add': ({ id, name, bytes }) => desk.library().addMedia(id, name, bytes),
    'media.choose': async ({ id }) => {
      const library = desk.library();
      const files = await dialogs.chooseFiles({
        title: 'Add pictures',
        button: 'Add',
        kind: 'Pictures',
        extensions: PICTURE_EXTENSIONS,
        several: true,
      });
      const added: AddedMedia[] = [];
      for (const file of files) {
        added.push(await library.addMedia(id, path.basename(file), await readPictureFile(file)));
      }
      return added;
    },
  };
}
