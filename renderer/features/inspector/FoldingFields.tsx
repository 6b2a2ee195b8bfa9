import { Plus } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { FIELD_LABELS } from '../../../shared/story/field-labels.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import styles from './folding-fields.module.css';

export interface FoldingFieldsProps<Field extends keyof StoryFields> {
  /** In the order in which they stand. */
  readonly names: readonly Field[];
  readonly fields: StoryFields;
  /** Names the list of those that nobody has filled in. */
  readonly addLabel: string;
  readonly control: (field: Field) => ReactNode;
}

/** The fields in use, and the others as words to add them by. Give it a key by story. */
export function FoldingFields<Field extends keyof StoryFields>(props: FoldingFieldsProps<Field>) {
  const { names, fields, addLabel, control } = props;
  const [added, setAdded] = useState<readonly Field[]>([]);
  const shownNow = names.filter((field) => added.includes(field) || isUsed(fields[field]));
  // A field that was emptied stays until the story is left: it must not go from under the hand.
  const seen = useRef(new Set<Field>());
  for (const field of shownNow) seen.current.add(field);
  const shown = names.filter((field) => seen.current.has(field));
  const folded = names.filter((field) => !seen.current.has(field));
  const place = useRef<HTMLDivElement>(null);
  const wanted = useRef<Field | null>(null);

  useLayoutEffect(() => {
    const field = wanted.current;
    wanted.current = null;
    if (field === null || !added.includes(field)) return;
    const row = place.current?.querySelector(`[data-field="${field}"]`);
    row?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [added]);

  return (
    <div ref={place} className={styles.fields}>
      {shown.map((field) => (
        <div key={field} data-field={field}>
          {control(field)}
        </div>
      ))}
      {folded.length > 0 && (
        <ul aria-label={addLabel} className={styles.folded}>
          {folded.map((field) => (
            <li key={field}>
              <button
                type="button"
                className={styles.add}
                data-adds={FIELD_LABELS[field]}
                onClick={() => {
                  wanted.current = field;
                  setAdded([...added, field]);
                }}
              >
                <Plus size={11} aria-hidden />
                {FIELD_LABELS[field]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** True for what somebody has filled in; the rest stays folded away. */
function isUsed(value: StoryFields[keyof StoryFields]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
}
