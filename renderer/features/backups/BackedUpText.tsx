import { hasChanges } from '../../../shared/compare/comparison.ts';
import { groupedNumber } from '../../../shared/grouped-number.ts';
import { ComparedStory } from '../../compare/ComparedStory.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import styles from './Backups.module.css';
import type { BackedUpView } from './backups-state.ts';

/** The chosen story of a backup against the present. */
export function BackedUpText({ shown }: { readonly shown: BackedUpView }) {
  return (
    <section aria-label="Comparison" className={styles.story}>
      <p role="status" className={styles.summary}>
        {summaryOf(shown)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls can be scrolled by the keyboard. */}
      <div tabIndex={0} role="document" aria-label="Text" className={styles.text}>
        {shown.kind === 'problem' && (
          <p role="alert" className={styles.unreadable}>
            <Sentence>{shown.message}</Sentence>
          </p>
        )}
        {shown.kind === 'comparison' && <ComparedStory comparison={shown.comparison} />}
      </div>
    </section>
  );
}

function summaryOf(shown: BackedUpView): string {
  if (shown.kind === 'nothing') return 'Choose a story to see what has changed since the backup.';
  if (shown.kind === 'problem') return '';
  if (shown.isGone) return 'This story is no longer in the library, or cannot be read there.';
  if (!hasChanges(shown.comparison)) return 'Nothing has changed since the backup.';
  const { added, removed } = shown.comparison.changes;
  if (added + removed === 0) return 'The words of the body are the same as in the backup.';
  const words = added === 1 ? '1 word' : `${groupedNumber(added)} words`;
  return `Since the backup: ${words} added, ${groupedNumber(removed)} removed.`;
}
