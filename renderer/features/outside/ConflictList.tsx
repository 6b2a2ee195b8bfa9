import type { MergeChoice, MergeChoices, StoryMerge } from '../../../shared/merge/merge-stories.ts';
import type { Block } from '../../../shared/story/block.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import type { StoryFields } from '../../../shared/story/story.ts';
import { fieldText } from '../../compare/ComparedFields.tsx';
import { FIELD_LABELS } from '../../compare/field-labels.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './ChooseTextDialog.module.css';

export interface ConflictListProps {
  readonly merge: StoryMerge;
  readonly choices: MergeChoices;
  readonly onField: (name: keyof StoryFields, choice: MergeChoice) => void;
  readonly onPart: (at: number, choice: MergeChoice) => void;
}

/** The places that both texts changed, each with a choice. */
export function ConflictList({ merge, choices, onField, onPart }: ConflictListProps) {
  const parts = merge.parts.filter((part) => part.kind === 'conflict');
  return (
    <ol className={styles.conflicts}>
      {merge.conflicts.map((name) => (
        <li key={name} className={styles.conflict}>
          <p className={styles.place}>{FIELD_LABELS[name]}</p>
          <Sides mine={fieldText(name, merge.fields)} theirs={fieldText(name, merge.theirs)} />
          <Choice
            label={FIELD_LABELS[name]}
            choice={choices.fields[name]}
            mayBeBoth={false}
            onChoice={(choice) => onField(name, choice)}
          />
        </li>
      ))}
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one merge never change their places.
        <li key={at} className={styles.conflict}>
          <p className={styles.place}>{`Text, place ${at + 1}`}</p>
          <Sides mine={textOf(part.mine)} theirs={textOf(part.theirs)} />
          <Choice
            label={`Text, place ${at + 1}`}
            choice={choices.parts[at]}
            mayBeBoth
            onChoice={(choice) => onPart(at, choice)}
          />
        </li>
      ))}
    </ol>
  );
}

function Sides({ mine, theirs }: { readonly mine: string; readonly theirs: string }) {
  return (
    <dl className={styles.sides}>
      <dt>Yours</dt>
      <dd dir="auto">{mine || <em>nothing</em>}</dd>
      <dt>Theirs</dt>
      <dd dir="auto">{theirs || <em>nothing</em>}</dd>
    </dl>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly choice: MergeChoice | undefined;
  readonly mayBeBoth: boolean;
  readonly onChoice: (choice: MergeChoice) => void;
}

function Choice({ label, choice, mayBeBoth, onChoice }: ChoiceProps) {
  const segments = [
    { value: 'mine', label: 'Yours' },
    { value: 'theirs', label: 'Theirs' },
    ...(mayBeBoth ? [{ value: 'both', label: 'Both' } as const] : []),
  ] as const;
  return (
    <SegmentedControl<MergeChoice | ''>
      label={label}
      value={choice ?? ''}
      segments={segments}
      onChange={(next) => next !== '' && onChoice(next)}
    />
  );
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.type === 'figure' ? `Picture: ${block.alt || block.media}` : blockText(block)))
    .join(' ¶ ');
}
