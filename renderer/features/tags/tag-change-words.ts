import type { ManagedTag } from '../../../shared/tags/described-tag.ts';

/** What an operation over the stories of tags says. */
export interface TagChangeWords {
  readonly doing: string;
  /** About e.g. "12 stories". */
  done(stories: string): string;
}

type Named = Pick<ManagedTag, 'name'>;

export function savingWords(tag: Named, to: Named): TagChangeWords {
  return {
    doing: `Making “${tag.name}” “${to.name}”`,
    done: (stories) =>
      tag.name === to.name
        ? `Changed the tag “${tag.name}” in ${stories}.`
        : `“${tag.name}” is “${to.name}” now in ${stories}.`,
  };
}

export function mergingWords(tags: readonly Named[], into: Named): TagChangeWords {
  const names = namesOf(tags);
  return {
    doing: `Merging ${names} into “${into.name}”`,
    done: (stories) => `Merged ${names} into “${into.name}” in ${stories}.`,
  };
}

export function removingWords(tags: readonly Named[]): TagChangeWords {
  const names = namesOf(tags);
  return { doing: `Taking away ${names}`, done: (stories) => `Took ${names} away from ${stories}.` };
}

function namesOf(tags: readonly Named[]): string {
  return tags.length === 1 ? `“${tags[0]?.name}”` : `${tags.length} tags`;
}
