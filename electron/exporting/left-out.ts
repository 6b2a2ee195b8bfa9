import type { Cleared } from '../../shared/gate/cleared.ts';
import { AUDIENCE } from '../../shared/story/field-audience.ts';
import { emptyFields, FIELD_NAMES, type Story } from '../../shared/story/story.ts';

/** The fields that the desk filled in and that a publication does without. */
export function fieldsLeftOut({ profile }: Cleared, story: Story): readonly string[] {
  if (profile === 'desk-copy') return [];
  const empty = emptyFields(story.language);
  return FIELD_NAMES.filter(
    (name) => AUDIENCE[name] !== 'readers' && JSON.stringify(story[name]) !== JSON.stringify(empty[name]),
  );
}
