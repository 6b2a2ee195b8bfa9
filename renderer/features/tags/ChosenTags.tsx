import type { Ref } from 'react';
import { MergeTags } from './MergeTags.tsx';
import { TagDetails } from './TagDetails.tsx';
import styles from './Tags.module.css';
import type { TagRow } from './tag-rows.ts';
import type { TagsStore } from './tags-store.ts';

export interface ChosenTagsProps {
  readonly tags: TagsStore;
  /** Every tag of the library; null until they have been read. */
  readonly rows: readonly TagRow[] | null;
  readonly chosen: readonly TagRow[];
  readonly busy: boolean;
  readonly readOnly: boolean;
  /** Takes the focus elsewhere, before what has it here goes away. */
  readonly onLeave: () => void;
  readonly nameField: Ref<HTMLInputElement>;
}

/** What can be done with the tags that are chosen in the list. */
export function ChosenTags({ tags, rows, chosen, busy, readOnly, onLeave, nameField }: ChosenTagsProps) {
  const [only] = chosen;
  if (!only)
    return (
      <p className={styles.nothing}>
        Choose a tag to rename or describe it. Choose several with Ctrl or Shift to make them one.
      </p>
    );
  const several = chosen.map(({ tag }) => tag);
  const remove = () => {
    onLeave();
    void tags.remove(several);
  };
  if (chosen.length === 1)
    return (
      <TagDetails
        key={JSON.stringify(only.tag)}
        row={only}
        find={(key) => rows?.find((row) => row.key === key)?.tag}
        busy={busy}
        readOnly={readOnly}
        onSave={(next) => void tags.save(only.tag, next)}
        onRemove={remove}
        onLookAlikes={tags.chooseTogether}
        nameField={nameField}
      />
    );
  return (
    <MergeTags
      key={chosen.map(({ key }) => key).join('\n')}
      tags={several}
      busy={busy}
      readOnly={readOnly}
      onMerge={(into) => {
        onLeave();
        void tags.merge(several, into);
      }}
      onRemove={remove}
    />
  );
}
