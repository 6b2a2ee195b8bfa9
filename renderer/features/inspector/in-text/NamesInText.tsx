import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Tag } from '../../../../shared/story/tag.ts';
import type { NameInText } from '../../../../shared/tags/names-in-text.ts';
import { TAG_KIND_LABELS } from '../../../forms/tag-kinds.tsx';
import { Words } from '../../../ui/Words.tsx';
import styles from './NamesInText.module.css';

export interface NamesInTextProps {
  readonly names: readonly NameInText[];
  readonly onAccept: (tag: Tag) => void;
  readonly onDismiss: (tag: Tag) => void;
  /** Nothing is left to point at: the focus goes back to the tags. */
  readonly onEmptied: () => void;
}

const timesInText = (times: number) => `${times === 1 ? 'Once' : `${times} times`} in the text.`;

/**
 * What the text speaks of and no tag says: Enter or a click tags it, Delete leaves it out for this story.
 * Arrows go from one to the next.
 */
export function NamesInText({ names, onAccept, onDismiss, onEmptied }: NamesInTextProps) {
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  if (names.length === 0) return <div className={styles.names} />;
  const stop = Math.min(at, names.length - 1);

  const focus = (index: number) => {
    setAt(index);
    list.current?.querySelectorAll<HTMLElement>('[data-name]')[index]?.focus();
  };
  /** The neighbour takes the focus, as this one goes. */
  const goes = (index: number) => {
    if (names.length === 1) onEmptied();
    else focus(index + 1 < names.length ? index + 1 : index - 1);
    setAt(Math.min(index, names.length - 2));
  };
  const press = (event: KeyboardEvent<HTMLButtonElement>, index: number, tag: Tag) => {
    const towards = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (towards !== undefined) {
      event.preventDefault();
      const by = getComputedStyle(event.currentTarget).direction === 'rtl' ? -towards : towards;
      focus(Math.max(0, Math.min(names.length - 1, index + by)));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      goes(index);
      onDismiss(tag);
    }
  };

  return (
    <div className={styles.names}>
      <span className={styles.label}>In the text</span>
      <ul ref={list} aria-label="In the text" className={styles.list}>
        {names.map(({ tag, times }, index) => (
          <li key={`${tag.kind} ${tag.name}`} className={styles.name}>
            <button
              type="button"
              data-name=""
              tabIndex={index === stop ? 0 : -1}
              className={styles.accept}
              aria-label={`Tag “${tag.name}”, ${TAG_KIND_LABELS[tag.kind].toLowerCase()}`}
              aria-description={`${timesInText(times)} Delete leaves it out for this story.`}
              onFocus={() => setAt(index)}
              onKeyDown={(event) => press(event, index, tag)}
              onClick={(event) => {
                if (event.currentTarget === document.activeElement) goes(index);
                onAccept(tag);
              }}
            >
              <Plus size={12} aria-hidden />
              <Words className={styles.text}>{tag.name}</Words>
            </button>
            <button
              type="button"
              tabIndex={-1}
              className={styles.dismiss}
              aria-label={`Leave “${tag.name}” out for this story`}
              onClick={() => onDismiss(tag)}
            >
              <X size={12} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
