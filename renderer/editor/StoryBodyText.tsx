import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import styles from './StoryBodyText.module.css';

interface Props {
  readonly lang: string;
  readonly placeholder: string;
}

/** The rich text itself. */
export function StoryBodyText({ lang, placeholder }: Props) {
  return (
    <div className={styles.frame} lang={lang}>
      <ContentEditable
        className={styles.body}
        ariaLabel="Story body"
        ariaMultiline
        spellCheck={false}
        aria-placeholder={placeholder}
        placeholder={
          <p className={styles.placeholder} dir="auto">
            {placeholder}
          </p>
        }
      />
    </div>
  );
}
