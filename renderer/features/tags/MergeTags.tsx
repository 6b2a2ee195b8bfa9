import { useId, useState } from 'react';
import { type ManagedTag, tagKey } from '../../../shared/tags/described-tag.ts';
import { TAG_KIND_LABELS } from '../../forms/tag-kinds.tsx';
import { Button } from '../../ui/Button.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { Words } from '../../ui/Words.tsx';
import styles from './Tags.module.css';
import { storiesWords } from './tag-words.ts';

export interface MergeTagsProps {
  readonly tags: readonly ManagedTag[];
  readonly busy: boolean;
  readonly readOnly: boolean;
  readonly onMerge: (into: ManagedTag) => void;
  readonly onRemove: () => void;
}

/** More are counted than shown. */
const MOST_SHOWN = 100;

/** Several tags: which of them stays where they become one. Give it a key by tags. */
export function MergeTags({ tags, busy, readOnly, onMerge, onRemove }: MergeTagsProps) {
  const name = useId();
  const most = tags.reduce((a, b) => (b.stories > a.stories ? b : a));
  const [into, setInto] = useState(most);
  return (
    <form
      aria-label={`${tags.length} tags`}
      className={styles.details}
      onSubmit={(event) => {
        event.preventDefault();
        onMerge(into);
      }}
    >
      <fieldset disabled={readOnly} className={styles.fields}>
        <legend className={styles.legend}>Which of the {tags.length} stays?</legend>
        {tags.slice(0, MOST_SHOWN).map((tag) => (
          <label key={tagKey(tag)} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={tagKey(tag) === tagKey(into)}
              onChange={() => setInto(tag)}
            />
            <span className={styles.choiceName}>
              <Words>{tag.name}</Words>
              <span className={styles.faint}>
                {TAG_KIND_LABELS[tag.kind]}, {storiesWords(tag.stories)}
              </span>
            </span>
          </label>
        ))}
        {tags.length > MOST_SHOWN && (
          <p className={styles.faint}>And {tags.length - MOST_SHOWN} more, which become it too.</p>
        )}
      </fieldset>
      <div className={styles.buttons}>
        <Button variant="danger" disabled={busy || readOnly} onClick={onRemove}>
          Take all away
        </Button>
        <Button variant="primary" type="submit" disabled={busy || readOnly}>
          <Sentence>{`Merge into “${into.name}”`}</Sentence>
        </Button>
      </div>
    </form>
  );
}
