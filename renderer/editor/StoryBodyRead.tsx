import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LockBody } from './LockBody.tsx';
import styles from './StoryBodyText.module.css';

/**
 * The text of a story to read, select and copy, as it is written; nothing in it can be changed. Stands in
 * an editor of its own.
 */
export function StoryBodyRead({ lang }: { readonly lang: string }) {
  return (
    <div className={styles.frame} lang={lang}>
      <LockBody locked />
      <ContentEditable className={styles.body} ariaLabel="Text beside" ariaMultiline spellCheck={false} />
    </div>
  );
}
