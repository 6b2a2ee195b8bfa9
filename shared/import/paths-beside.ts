import type { ImportedPicture } from './imported-story.ts';

/** Folders in which WordPress and Ghost keep pictures. */
const FOLDERS = ['wp-content/uploads/', 'content/images/', 'uploads/', 'images/'];

/** Pictures of a site, with the paths under which their files lie where somebody has put them beside its export. */
export function withPathsBeside(pictures: readonly ImportedPicture[]): readonly ImportedPicture[] {
  return pictures.map((picture) => {
    const beside = pathsBeside(picture.source);
    return beside.length === 0 ? picture : { ...picture, beside };
  });
}

function pathsBeside(source: string): readonly string[] {
  const path = /^https?:\/\/[^/?#]+\/([^?#]+)/i.exec(source)?.[1];
  if (path === undefined) return [];
  const within = FOLDERS.flatMap((folder) => {
    const at = path.indexOf(folder);
    return at < 0 ? [] : [path.slice(at), path.slice(at + folder.length)];
  });
  return [...new Set([path, ...within])];
}
