import type { DeskOnlyField } from '../../../shared/story/field-audience.ts';
import type { StoryFields } from '../../../shared/story/story.ts';

/** Words that are nowhere else, in two scripts. */
export const ASCII_CANARY = 'QUILLCANARY';
export const ARABIC_CANARY = 'عصفورالسر';

/** A value of a private field, by its name. */
export function secretly(field: string): string {
  return `${ASCII_CANARY} ${field} ${ARABIC_CANARY}`;
}

/** What the desk keeps to itself, with words that nobody may see again: a field without any does not compile. */
export const PRIVATE_FIELDS: Pick<StoryFields, DeskOnlyField> = {
  status: 'in-edit',
  slugline: secretly('slugline'),
  assignee: secretly('assignee'),
  deadline: '2031-07-19T01:02:03Z',
  embargo: '2019-03-07T05:06:07Z',
  priority: 5,
  note: `${secretly('note')}\n${secretly('more')}`,
  wordTarget: 734_917,
  collections: [secretly('collection')],
  follows: 'quillcanary-follows',
  translationOf: 'quillcanary-original',
  related: { pinned: ['quillcanary-pinned'], excluded: ['quillcanary-excluded'] },
  extra: { source_phone: secretly('extra'), [`key_${ASCII_CANARY}`]: { nested: [secretly('nested')] } },
};

/** What is looked for of all this in what left; `priority` is no word that could be found. */
export const CANARIES = [
  ASCII_CANARY,
  ASCII_CANARY.toLowerCase(),
  ARABIC_CANARY,
  '2031-07-19',
  '2019-03-07',
  '734917',
  'in-edit',
  // What a camera puts into a picture, see `cameraPng`.
  'HIDDEN-BEHIND-THE-END',
  'SECRETCAM',
  'MAKER-NOTE-OF-ACME',
  'GPS-OF-THE-SOURCE',
] as const;
