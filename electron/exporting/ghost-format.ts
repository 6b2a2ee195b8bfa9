import { GHOST_PICTURES, ghostImport, ghostPost } from '../../shared/export/ghost/ghost-import.ts';
import type { CollectionFormat } from './collection-writer.ts';

/** Ghost's importer takes pictures along from a zip that holds the file and `content/`. */
export const ghostFormat: CollectionFormat<ReturnType<typeof ghostPost>> = {
  pictures: GHOST_PICTURES,
  remedy: (folder) =>
    `has its pictures in ${GHOST_PICTURES}/${folder}: zip the folder content with the file, and Ghost ` +
    'takes them in too',
  entry: ghostPost,
  whole: ghostImport,
};
