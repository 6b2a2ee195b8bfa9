import { slugify } from '../../../shared/story/slug.ts';
import { isReservedName } from '../disk/reserved-name.ts';
import type { PictureType } from '../files/picture-types.ts';

/**
 * A name for a picture that no other in `taken` has (compared without case: some disks do), ending as its
 * bytes say.
 */
export function freeMediaName(name: string, type: PictureType, taken: Iterable<string>): string {
  const used = new Set([...taken].map((other) => other.toLowerCase()));
  const stem = mediaStem(name);
  let candidate = `${stem}.${type}`;
  for (let number = 2; used.has(candidate); number++) candidate = `${stem}-${number}.${type}`;
  return candidate;
}

function mediaStem(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = slugify(last.replace(/\.[a-z0-9]{1,5}$/i, '')).replace(/[^a-z0-9]+/g, '-');
  const stem = plain.replace(/^-+/, '').slice(0, 80).replace(/-+$/, '') || 'picture';
  return isReservedName(stem) ? `${stem}-picture` : stem;
}
