import type { Comparison } from '../../shared/compare/comparison.ts';
import { pageLabels } from '../../shared/page/labels.ts';
import { tagLineWords } from '../../shared/page/parts/tag-line.ts';
import { CORRECTION_KIND_LABELS } from '../../shared/story/correction.ts';
import { FIELD_LABELS } from '../../shared/story/field-labels.ts';
import { PRIORITY_LABELS } from '../../shared/story/priority.ts';
import { STATUS_LABELS } from '../../shared/story/status.ts';
import type { StoryFields } from '../../shared/story/story.ts';
import { writeSiteDate } from '../ui/time-formats.ts';
import styles from './ComparedStory.module.css';
import { PicturePair } from './PicturePair.tsx';
import type { PartRestore } from './part-restore.ts';
import { RestoreButton } from './RestoreButton.tsx';

export interface ComparedFieldsProps {
  readonly comparison: Comparison;
  readonly restore?: PartRestore | undefined;
}

/** The fields that differ, beside those that stand above the story. */
export function ComparedFields({ comparison, restore }: ComparedFieldsProps) {
  const { before, after, changes } = comparison;
  const names = changes.fields.filter((name) => name !== 'headline' && name !== 'standfirst');
  if (names.length === 0) return null;
  return (
    <dl className={styles.fields} data-changed="">
      {names.map((name) => (
        <div key={name} className={styles.field}>
          <dt>{FIELD_LABELS[name]}</dt>
          <dd>
            {name === 'image' && (
              <PicturePair storyId={after.id} before={before.image ?? ''} after={after.image ?? ''} />
            )}
            <Value as="del" text={fieldText(name, before)} /> <Value as="ins" text={fieldText(name, after)} />
          </dd>
          {restore && (
            <dd>
              <RestoreButton
                label={`Restore the ${FIELD_LABELS[name].toLowerCase()}`}
                onRestore={() => restore.field(name)}
              />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function Value({ as: Element, text }: { readonly as: 'ins' | 'del'; readonly text: string }) {
  return text === '' ? null : <Element dir="auto">{text}</Element>;
}

function relatedText({ pinned, excluded }: StoryFields['related']): string {
  const parts = [
    ...(pinned.length > 0 ? [`pinned: ${pinned.join(', ')}`] : []),
    ...(excluded.length > 0 ? [`left out: ${excluded.join(', ')}`] : []),
  ];
  return parts.join('; ');
}

function dateText(date: string | null): string {
  return date === null ? '' : writeSiteDate(date);
}

/** A field as one line. */
export function fieldText(name: keyof StoryFields, fields: StoryFields): string {
  switch (name) {
    case 'status':
      return STATUS_LABELS[fields.status];
    case 'sections':
    case 'authors':
    case 'collections':
      return fields[name].join(', ');
    case 'credits':
      return tagLineWords(fields, pageLabels('en'));
    case 'corrections':
      return fields.corrections.map(({ kind, text }) => `${CORRECTION_KIND_LABELS[kind]}: ${text}`).join(' ');
    case 'tags':
      return fields.tags.map((tag) => tag.name).join(', ');
    case 'dateline':
      return [fields.dateline.place, dateText(fields.dateline.date)].filter(Boolean).join(', ');
    case 'date':
    case 'updated':
    case 'deadline':
    case 'embargo':
      return dateText(fields[name]);
    case 'priority':
      return fields.priority === null ? '' : `${fields.priority} ${PRIORITY_LABELS[fields.priority]}`;
    case 'wordTarget':
      return fields.wordTarget === null ? '' : String(fields.wordTarget);
    case 'related':
      return relatedText(fields.related);
    case 'extra':
      return JSON.stringify(fields.extra);
    default:
      return fields[name] ?? '';
  }
}
