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
        {added > 0 && <span className={styles.added}>+{added.toLocaleString('en')}</span>}
        {added > 0 && removed > 0 && ' '}
        {removed > 0 && <span className={styles.removed}>−{removed.toLocaleString('en')}</span>}
        {added + removed === 1 ? ' word' : ' words'}
      </span>
    </span>
  );
}
