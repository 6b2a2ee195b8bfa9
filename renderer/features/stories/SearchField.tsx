import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react';
import styles from './SearchField.module.css';
import { STORY_LIST_ID } from './StoryList.tsx';
import { useStories, useStoriesState } from './stories-context.ts';

/** Searches headlines and bodies while one types; Enter opens the first hit, Escape clears. */
export function SearchField({
  ref,
  onType,
}: {
  readonly ref?: Ref<HTMLInputElement>;
  readonly onType?: () => void;
}) {
  const stories = useStories();
  const query = useStoriesState((state) => state.query);
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => input.current as HTMLInputElement);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      stories.search('');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void stories.openFirst();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      document.getElementById(STORY_LIST_ID)?.focus();
    }
  };

  return (
    <div className={styles.field}>
      <Search size={14} aria-hidden className={styles.glass} />
      <input
        ref={input}
        type="text"
        dir="auto"
        aria-label="Search stories"
        placeholder="Search stories"
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        value={query}
        className={styles.input}
        onChange={(event) => {
          onType?.();
          stories.search(event.currentTarget.value);
        }}
        onKeyDown={press}
      />
      {query !== '' && (
        <button
          type="button"
          aria-label="Clear the search"
          className={styles.clear}
          onClick={() => {
            stories.search('');
            input.current?.focus();
          }}
        >
          <X size={14} aria-hidden />
        </button>
      )}
    </div>
  );
}
