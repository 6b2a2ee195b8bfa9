import { Bookmark, Search, X } from 'lucide-react';
import {
  type KeyboardEvent,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isPressed, shownKeys } from '../../../shared/commands/keys.ts';
import { SEARCH_KEYS } from '../../../shared/commands/place-keys.ts';
import { completeQuery } from '../../../shared/search/complete-query.ts';
import { ON_MAC } from '../../keyboard/on-mac.ts';
import { SuggestionPopup } from '../../ui/SuggestionPopup.tsx';
import { useSuggestionList } from '../../ui/use-suggestion-list.ts';
import styles from './SearchField.module.css';
import { useStories, useStoriesState } from './stories-context.ts';
import { STORY_LIST_ID } from './story-list-id.ts';

/**
 * Searches the library while one types, and completes what a query may say; Enter opens the first hit,
 * Escape clears.
 */
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
  const names = useStoriesState((state) => state.names);
  const [caret, setCaret] = useState(-1);
  useImperativeHandle(ref, () => input.current as HTMLInputElement);

  const completions = useMemo(() => completeQuery(query, caret, names), [query, caret, names]);
  const take = (index: number) => {
    const completion = completions[index];
    if (!completion) return;
    stories.search(completion.text);
    setCaret(completion.caret);
    list.typed();
  };
  const list = useSuggestionList(completions.length, take);

  // What was taken ends where the next word begins.
  useLayoutEffect(() => {
    if (caret >= 0 && document.activeElement === input.current)
      input.current?.setSelectionRange(caret, caret);
  }, [caret]);

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Tab' && !event.shiftKey && list.active !== null) {
      event.preventDefault();
      take(list.active);
      return;
    }
    if (list.open && list.press(event)) {
      event.preventDefault();
      return;
    }
    if (isPressed(SEARCH_KEYS.save, event, ON_MAC) && query.trim() !== '') {
      event.preventDefault();
      stories.searches.askName(null);
    } else if (event.key === 'Escape' && query !== '') {
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
        style={list.anchorStyle}
        {...list.comboboxProps}
        onFocus={stories.wantNames}
        onBlur={list.hide}
        onChange={(event) => {
          onType?.();
          const { value, selectionStart } = event.currentTarget;
          stories.search(value);
          setCaret(selectionStart ?? value.length);
          list.typed();
        }}
        onKeyDown={press}
      />
      <SuggestionPopup
        label="Search stories: suggestions"
        list={list}
        rows={completions.map(({ label, detail }) => ({ key: label, label, detail }))}
        onPick={take}
      />
      {query.trim() !== '' && (
        <button
          type="button"
          aria-label={SEARCH_KEYS.save.label}
          title={`${SEARCH_KEYS.save.label} (${shownKeys(SEARCH_KEYS.save.keys[0], ON_MAC)})`}
          className={styles.save}
          onClick={() => stories.searches.askName(null)}
        >
          <Bookmark size={14} aria-hidden />
        </button>
      )}
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
