import { STATUS_LABELS } from '../../shared/story/status.ts';
import type { StoryFields } from '../../shared/story/story.ts';
import styles from './ComparedStory.module.css';
import type { Comparison } from './comparison.ts';
import { FIELD_LABELS } from './field-labels.ts';

/** The fields that differ, beside those that stand above the story. */
export function ComparedFields({ comparison }: { readonly comparison: Comparison }) {
  const { before, after, changes } = comparison;
  const names = changes.fields.filter((name) => name !== 'headline' && name !== 'standfirst');
  if (names.length === 0) return null;
  return (
    <dl className={styles.fields} data-changed="">
      {names.map((name) => (
        <div key={name} className={styles.field}>
          <dt>{FIELD_LABELS[name]}</dt>
          <dd>
            <Value as="del" text={fieldText(name, before)} /> <Value as="ins" text={fieldText(name, after)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ as: Element, text }: { readonly as: 'ins' | 'del'; readonly text: string }) {
  return text === '' ? null : <Element dir="auto">{text}</Element>;
}

/** A field as one line. */
function fieldText(name: keyof StoryFields, fields: StoryFields): string {
  switch (name) {
    case 'status':
      return STATUS_LABELS[fields.status];
    case 'sections':
    case 'authors':
      return fields[name].join(', ');
    case 'tags':
      return fields.tags.map((tag) => tag.name).join(', ');
    case 'dateline':
      return [fields.dateline.place, fields.dateline.date].filter(Boolean).join(', ');
    case 'extra':
      return JSON.stringify(fields.extra);
    default:
      return fields[name] ?? '';
  }
}
