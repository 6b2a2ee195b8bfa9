import type { Profile } from '../../shared/gate/cleared.ts';
import { slugify } from '../../shared/story/slug.ts';
import type { Story } from '../../shared/story/story.ts';
import { isReservedName } from '../library/disk/reserved-name.ts';

export type Named = Pick<Story, 'id' | 'slug' | 'headline'>;

/** File systems take 255 bytes; endings, numbers and `-media` need some of them. */
const LONGEST_BYTES = 200;

/**
 * The name of a story's export without its ending, fit for every file system: from the slug, else the
 * headline, else the id.
 */
export function exportFileName(story: Named): string {
  const name = shortened(story.slug || slugify(story.headline) || story.id);
  return isReservedName(name) ? `${name}-story` : name;
}

/** The name of a file that says what it is: a slug has no full stop, so that no story's name is another's. */
export function nameIn(profile: Profile, name: string): string {
  return profile === 'desk-copy' ? `${name}.desk-copy` : name;
}

/**
 * A name of its own for each story of a library, the same in every run for as long as slugs and ids are: of
 * several stories with one slug the oldest keeps it.
 */
export function exportFileNames(stories: Iterable<Named>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const story of [...stories].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const base = exportFileName(story);
    let name = base;
    for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
    taken.add(name);
    names.set(story.id, name);
  }
  return names;
}

function shortened(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST_BYTES) break;
    end += character.length;
  }
  return name.slice(0, end).replace(/-+$/, '');
}
