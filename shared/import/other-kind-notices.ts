import { fold } from '../places/fold.ts';
import type { Tag, TagKind } from '../story/tag.ts';

const AS: Readonly<Record<TagKind, string>> = {
  person: 'as a person',
  place: 'as a place',
  organisation: 'as an organisation',
  topic: 'as a topic',
  free: 'unsorted',
};

/**
 * A sentence for each tag that comes with a story and that the library knows by the same name as another kind
 * of thing alone: both are kept, for a person and a place may share a name. `known` are the library's tags.
 */
export function otherKindNotices(tags: readonly Tag[], known: readonly Tag[]): readonly string[] {
  return tags.flatMap(({ name, kind }) => {
    const alike = known.filter((tag) => fold(tag.name) === fold(name));
    const [other] = alike;
    if (!other || alike.some((tag) => tag.kind === kind)) return [];
    return [
      `The tag “${name}” came ${AS[kind]}, and the library has “${other.name}” ${AS[other.kind]}: make them one ` +
        'in Tags if they are the same.',
    ];
  });
}
