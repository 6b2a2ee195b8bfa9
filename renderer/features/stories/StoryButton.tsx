import { languageOfWords } from '../../../shared/story/script-language.ts';
import styles from './StoryButton.module.css';
import { storyName } from './story-name.ts';

export interface StoryButtonProps {
  readonly headline: string;
  readonly onOpen: () => void;
}

/** A story's headline in a list of a dialog; pressed, it opens the story. */
export function StoryButton({ headline, onOpen }: StoryButtonProps) {
  return (
    <button
      type="button"
      dir="auto"
      lang={languageOfWords(headline)}
      className={styles.story}
      onClick={onOpen}
    >
      {storyName(headline)}
    </button>
  );
}
