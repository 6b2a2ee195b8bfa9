import type { Status } from '../story/status.ts';
import type { Rule } from './row.ts';

const TO_EDIT: readonly Rule[] = ['headline', 'text', 'byline'];

const TO_PUBLISH: readonly Rule[] = [
  'headline',
  'headline-length',
  'standfirst',
  'text',
  'sections',
  'tags',
  'byline',
  'dateline',
  'slug',
  'language',
  'tk',
  'picture-alt',
  'picture-caption',
  'picture-credit',
];

/** What a story must have before it takes a status; a pitch, a draft and what is put away need nothing. */
export const STEP_NEEDS: Readonly<Record<Status, readonly Rule[]>> = {
  pitch: [],
  draft: [],
  'in-edit': TO_EDIT,
  ready: TO_PUBLISH,
  scheduled: [...TO_PUBLISH, 'schedule'],
  published: [...TO_PUBLISH, 'date', 'embargo'],
  corrected: [...TO_PUBLISH, 'date', 'updated', 'embargo'],
  killed: ['seen-by-readers', 'taken-back'],
  spiked: ['taken-back'],
  archived: [],
};
