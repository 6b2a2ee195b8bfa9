import type { MergeChoice, MergeChoices, StoryMerge } from '../../shared/merge/merge-stories.ts';
import type { Block } from '../../shared/story/block.ts';
import { blockText } from '../../shared/story/block-text.ts';
import { FIELD_LABELS } from '../../shared/story/field-labels.ts';
import type { StoryFields } from '../../shared/story/story.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { fieldText } from './ComparedFields.tsx';
import styles from './TwoTexts.module.css';

/** What the two texts are called here. */
export interface SideNames {
  readonly mine: string;
  readonly theirs: string;
}

export interface ConflictListProps {
  readonly sides: SideNames;
  readonly merge: StoryMerge;
  readonly choices: MergeChoices;
  /** What only one of them says is kept or left out, and not chosen against nothing. */
  readonly keepsOrLeaves?: boolean;
  readonly onField: (name: keyof StoryFields, choice: MergeChoice) => void;
  readonly onPart: (at: number, choice: MergeChoice) => void;
}

/** The places that the two texts say otherwise, each with a choice. */
export function ConflictList(props: ConflictListProps) {
  const { sides, merge, choices, keepsOrLeaves = false, onField, onPart } = props;
  const parts = merge.parts.filter((part) => part.kind === 'conflict');
  const either = [
    { value: 'mine', label: sides.mine },
    { value: 'theirs', label: sides.theirs },
  ] as const;
  return (
    <ol className={styles.conflicts}>
      {merge.conflicts.map((name) => (
        <li key={name} className={styles.conflict}>
          <p className={styles.place}>{FIELD_LABELS[name]}</p>
          <dl className={styles.sides}>
            <Side name={sides.mine} text={fieldText(name, merge.fields)} />
            <Side name={sides.theirs} text={fieldText(name, merge.theirs)} />
          </dl>
          <Choice
            label={FIELD_LABELS[name]}
            choice={choices.fields[name]}
            segments={either}
            onChoice={(choice) => onField(name, choice)}
          />
        </li>
      ))}
      {parts.map(({ mine, theirs }, at) => {
        const isAlone = keepsOrLeaves && (mine.length === 0 || theirs.length === 0);
        const without = mine.length === 0 ? 'mine' : 'theirs';
        const alone = [
          { value: 'both', label: 'Keep' },
          { value: without, label: 'Leave out' },
        ] as const;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one merge never change their places.
          <li key={at} className={styles.conflict}>
            <p className={styles.place}>{`Text, place ${at + 1}`}</p>
            <dl className={styles.sides}>
              {!(isAlone && mine.length === 0) && <Side name={sides.mine} text={textOf(mine)} />}
              {!(isAlone && theirs.length === 0) && <Side name={sides.theirs} text={textOf(theirs)} />}
            </dl>
            <Choice
              label={`Text, place ${at + 1}`}
              choice={choices.parts[at]}
              segments={isAlone ? alone : [...either, { value: 'both', label: 'Both' }]}
              onChoice={(choice) => onPart(at, choice)}
            />
          </li>
        );
      })}
    </ol>
  );
}

function Side({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{text || <em>nothing</em>}</dd>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly choice: MergeChoice | undefined;
  readonly segments: readonly { readonly value: MergeChoice; readonly label: string }[];
  readonly onChoice: (choice: MergeChoice) => void;
}

function Choice({ label, choice, segments, onChoice }: ChoiceProps) {
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
