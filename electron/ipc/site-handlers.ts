import path from 'node:path';
import { PICTURE_EXTENSIONS } from '../library/files/picture-types.ts';
import { readPictureFile } from '../library/media/read-picture-file.ts';
import type { Dialogs } from './dialogs.ts';
import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

export function siteHandlers(desk: LibrarySlot, dialogs: Dialogs): HandlersOf<'site'> {
  return {
    'site.get': () => desk.library().site(),
    'site.save': ({ site, base }) => desk.library().saveSite(site, base),
    'site.choosePicture': async () => {
      const library = desk.library();
      const [file] = await dialogs.chooseFiles({
        title: 'Choose an author’s picture',
        button: 'Choose',
        kind: 'Pictures',
        extensions: PICTURE_EXTENSIONS,
        several: false,
      });
      if (file === undefined) return null;
      return await library.addSiteMedia(path.basename(file), await readPictureFile(file));
    },
  };
}
