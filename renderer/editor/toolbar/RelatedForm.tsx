import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useExtensionDependency } from '@lexical/react/useExtensionComponent';
import { $setSelection, type BaseSelection } from 'lexical';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { STATUS_LABELS } from '../../../shared/story/status.ts';
import { classNames } from '../../ui/class-names.ts';
import popup from '../../ui/popup.module.css';
import { TextField } from '../../ui/TextField.tsx';
import { type LinkableStory, ServicesExtension } from '../editor-services.ts';
import { $insertRelated } from '../nodes/related/insert-related.ts';
import styles from './RelatedForm.module.css';

interface Props {
  readonly selection: BaseSelection | null;
  readonly onDone: () => void;
}

/** Typing is not searched at each key. */
const PAUSE = 120;

/** Finds a story of the library by its words: arrows walk the list, Enter takes the marked one. */
export function RelatedForm({ selection, onDone }: Props) {
  const [editor] = useLexicalComposerContext();
  const services = useExtensionDependency(ServicesExtension).output;
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly LinkableStory[] | null>(null);
  const [marked, setMarked] = useState(0);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);

  // The form comes after its popover, which has given the focus to itself by then.
  useEffect(() => field.current?.focus(), []);

  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(
      () => {
        services
          .findStories(words)
          .then((stories) => {
            if (!wanted) return;
            setFound(stories);
            setMarked(0);
          })
          .catch(reportError);
      },
      words === '' ? 0 : PAUSE,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [services, words]);

  const stories = found ?? [];
  const take = (story: LinkableStory | undefined) => {
    if (!story) return;
    editor.update(() => {
      $setSelection(selection?.clone() ?? null);
      $insertRelated({ story: story.id, headline: story.headline });
    });
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') take(stories[marked]);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : stories.length - 1;
      if (stories.length > 0) setMarked((marked + by) % stories.length);
    } else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the text field in it.
    <div onKeyDown={onKeyDown}>
      <TextField
        ref={field}
        label="Story"
        placeholder="Find a story of this library"
        spellCheck={false}
        value={words}
        onChange={setWords}
        role="combobox"
        aria-expanded={stories.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={stories[marked] ? `${id}-${marked}` : undefined}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Stories found" className={styles.list}>
        {stories.map((story, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text field above handles the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text field.
          <div
            key={story.id}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === marked}
            data-highlighted={at === marked ? '' : undefined}
            className={classNames(popup.item, styles.row)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(story)}
          >
            <bdi className={styles.headline}>{story.headline || 'Untitled'}</bdi>
            <span className={popup.detail}>{STATUS_LABELS[story.status]}</span>
          </div>
        ))}
      </div>
      <p role="status" className={styles.none}>
        {found !== null && stories.length === 0 && (words === '' ? NEAR : 'No story has these words.')}
      </p>
    </div>
  );
}

const NEAR = 'Type a few words of a headline.';
