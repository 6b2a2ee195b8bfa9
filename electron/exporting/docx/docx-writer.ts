import { picturesOf } from '../../../shared/story/pictures-of.ts';
import { writeFileAtomic } from '../../library/disk/atomic-file.ts';
import type { PageWriter } from '../writer.ts';
import { type DocxPicture, docxPicture } from './docx-pictures.ts';
import { storyToDocx } from './story-to-docx.ts';

/** Writes a Word file that carries its pictures. */
export const docxWriter: PageWriter = {
  content: 'page',
  async write({ fileSystem, cleared, files, target, paper }, page) {
    const pictures = new Map<string, DocxPicture>();
    for (const name of picturesOf(cleared.story)) {
      const bytes = await files.picture({ kind: 'media', name });
      const picture = await docxPicture(bytes, page.site.pictures);
      if (picture) pictures.set(name, picture);
    }
    await writeFileAtomic(fileSystem, target, await storyToDocx(page, pictures, paper));
    return [target];
  },
};
