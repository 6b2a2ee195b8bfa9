import { AlarmClock } from 'lucide-react';
import type { ReactNode } from 'react';
import { assertNever } from '../../../../shared/assert-never.ts';
import type { Suggestions } from '../../../../shared/library/summary.ts';
import { FIELD_LABELS } from '../../../../shared/story/field-labels.ts';
import { PRIORITIES, PRIORITY_LABELS } from '../../../../shared/story/priority.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';
import { deadlineTime, isOverdue } from '../../../../shared/workflow/deadline.ts';
import { useDraft } from '../../../forms/use-draft.ts';
import { Select } from '../../../ui/Select.tsx';
import { Textarea } from '../../../ui/Textarea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { FoldingFields } from '../FoldingFields.tsx';
import { KnownNameField } from '../KnownNameField.tsx';
import { NamesField } from '../NamesField.tsx';
import { tidyNote } from '../tidy-note.ts';
import { acceptWordTarget } from './accept-word-target.ts';
import { DESK_FIELDS, type DeskField } from './desk-field.ts';
import { EmbargoField } from './EmbargoField.tsx';
import { MomentField } from './MomentField.tsx';
import styles from './workflow.module.css';

export interface DeskFieldsProps {
  readonly fields: StoryFields;
  readonly suggestions: Suggestions;
  readonly timeZone: string;
  readonly onEdit: (patch: Partial<StoryFields>) => void;
  /** `why` is empty where the story had no embargo. */
  readonly onEmbargo: (embargo: string | null, why: string) => void;
}

const PRIORITY_OPTIONS = [
  { value: '', label: 'None' },
  ...PRIORITIES.map((priority) => ({
    value: String(priority),
    label: `${priority} ${PRIORITY_LABELS[priority]}`,
  })),
];

/** What the desk plans by. */
export function DeskFields(props: DeskFieldsProps) {
  return (
    <FoldingFields
      names={DESK_FIELDS}
      fields={props.fields}
      addLabel="Add to the plan"
      control={(field) => deskField(field, props)}
    />
  );
}

function deskField(
  field: DeskField,
  { fields, suggestions, timeZone, onEdit, onEmbargo }: DeskFieldsProps,
): ReactNode {
  const label = FIELD_LABELS[field];
  switch (field) {
    case 'assignee':
      return (
        <KnownNameField
          label={label}
          placeholder="Who has it now"
          name={fields.assignee}
          known={[...new Set([...suggestions.assignees, ...suggestions.authors])]}
          onChange={(assignee) => onEdit({ assignee })}
        />
      );
    case 'deadline':
      return (
        <>
          <MomentField
            label={label}
            timeLabel="Time of deadline"
            usualTime={(day) => deadlineTime(day, '', timeZone, Date.now())}
            moment={fields.deadline}
            timeZone={timeZone}
            onChange={(deadline) => onEdit({ deadline })}
          />
          {isOverdue(fields, Date.now()) && (
            <p className={styles.overdue}>
              <AlarmClock size={13} aria-hidden />
              Overdue
            </p>
          )}
        </>
      );
    case 'priority':
      return (
        <Select
          label={label}
          value={fields.priority === null ? '' : String(fields.priority)}
          options={PRIORITY_OPTIONS}
          onChange={(value) =>
            onEdit({ priority: PRIORITIES.find((priority) => String(priority) === value) ?? null })
          }
        />
      );
    case 'embargo':
      return <EmbargoField embargo={fields.embargo} timeZone={timeZone} onChange={onEmbargo} />;
    case 'slugline':
      return (
        <KnownNameField
          label={label}
          placeholder="SUDAN-TALKS"
          name={fields.slugline}
          known={[]}
          onChange={(slugline) => onEdit({ slugline })}
        />
      );
    case 'wordTarget':
      return <WordsWanted words={fields.wordTarget} onChange={(wordTarget) => onEdit({ wordTarget })} />;
    case 'series':
      return (
        <KnownNameField
          label={label}
          placeholder="The series it is a part of"
          name={fields.series}
          known={suggestions.series}
          onChange={(series) => onEdit({ series })}
        />
      );
    case 'collections':
      return (
        <NamesField
          label={label}
          placeholder="Add a collection"
          names={fields.collections}
          known={suggestions.collections}
          onChange={(collections) => onEdit({ collections })}
        />
      );
    case 'note':
      return (
        <Textarea
          label={label}
          placeholder="For the desk alone; never published"
          value={fields.note}
          onChange={(text) => onEdit({ note: tidyNote(text) })}
        />
      );
    default:
      return assertNever(field, 'desk field');
  }
}

interface WordsWantedProps {
  readonly words: number | null;
  readonly onChange: (words: number | null) => void;
}

function WordsWanted({ words, onChange }: WordsWantedProps) {
  const draft = useDraft({
    stored: words === null ? '' : String(words),
    accept: acceptWordTarget,
    onAccept: onChange,
  });
  return (
    <TextField
      label={FIELD_LABELS.wordTarget}
      inputMode="numeric"
      placeholder="600"
      value={draft.text}
      error={draft.error}
      onChange={draft.type}
      onBlur={() => draft.leave()}
    />
  );
}
