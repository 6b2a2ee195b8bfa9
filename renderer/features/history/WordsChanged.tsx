import { groupedNumber } from '../../../shared/grouped-number.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Timeline.module.css';

/** Words that came and went, e.g. `+12 −3 words`. */
export function WordsChanged({ added, removed }: { readonly added: number; readonly removed: number }) {
  return (
    <span>
      <VisuallyHidden>
        {added} {added === 1 ? 'word' : 'words'} added, {removed} removed
      </VisuallyHidden>
      <span aria-hidden>
        {added > 0 && <span className={styles.added}>+{groupedNumber(added)}</span>}
        {added > 0 && removed > 0 && ' '}
        {removed > 0 && <span className={styles.removed}>−{groupedNumber(removed)}</span>}
        {added + removed === 1 ? ' word' : ' words'}
      </span>
    </span>
  );
}
