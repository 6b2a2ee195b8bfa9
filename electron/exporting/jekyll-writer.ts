import { basename, dirname, extname, join } from 'node:path';
import { pageToGenerator } from '../../shared/export/generator/page-to-generator.ts';
import { isMediaName } from '../../shared/story/media-name.ts';
import { writeFileAtomic } from '../library/disk/atomic-file.ts';
import { makeFolder } from '../library/disk/make-folder.ts';
import { replaceFolder } from './replace-folder.ts';
import { presentPictures, writePictures } from './write-pictures.ts';
import type { PageWriter } from './writer.ts';

const POSTS = '_posts';

/**
 * Writes a post of Jekyll where Jekyll looks for it: `_posts/YYYY-MM-DD-NAME.md` in the site's folder, and its
 * pictures in `assets/NAME/`. A target that lies in `_posts` already names the site by it.
 */
export const jekyllWriter: PageWriter = {
  content: 'page',
  async write(job, page) {
    const { fileSystem, cleared, target } = job;
    const { story } = cleared;
    const inPosts = basename(dirname(target)) === POSTS;
    const site = inPosts ? dirname(dirname(target)) : dirname(target);
    const name = basename(target, extname(target)).replace(/^\d{4}-\d{2}-\d{2}-/, '');
    const day = (story.date ?? story.modified).slice(0, 10);
    const main = join(site, POSTS, `${day}-${name}.md`);
    const folder = join(site, 'assets', name);
    const pictures = await presentPictures(job);
    await makeFolder(fileSystem, dirname(main));
    if (pictures.length > 0) {
      await makeFolder(fileSystem, dirname(folder));
      await replaceFolder(fileSystem, folder, isMediaName, async (temp) => {
        await writePictures(job, pictures, temp);
      });
    }
    const mediaPath = (media: string) => `/assets/${encodeURI(name)}/${media}`;
    await writeFileAtomic(fileSystem, main, pageToGenerator('jekyll', page, cleared, mediaPath));
    return [main, ...pictures.map((picture) => join(folder, picture))];
  },
};
