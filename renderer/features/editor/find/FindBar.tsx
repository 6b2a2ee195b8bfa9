import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { useStore } from 'zustand';
import { EDITOR_COMMANDS } from '../../../../shared/commands/editor-commands.ts';
import { isPressed } from '../../../../shared/commands/keys.ts';
import { ON_MAC } from '../../../keyboard/on-mac.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Sentence } from '../../../ui/Sentence.tsx';
import styles from './FindBar.module.css';
import { FindLine } from './FindLine.tsx';
import type { Finder } from './finder.ts';
import { ReplaceLine } from './ReplaceLine.tsx';

/** Looks for words in the open story, and puts others in their place. */
export function FindBar({ finder }: { readonly finder: Finder }) {
  const state = useStore(finder.store);
  const { replacing, replacement, count, place, problem } = state;
  const problemId = useId();

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // In a field the keys of undo are for what was typed there.
    const isOwn = !(event.target instanceof HTMLInputElement);
    if (event.key === 'Escape') finder.close();
    else if (isOwn && isPressed(EDITOR_COMMANDS.undo, event, ON_MAC)) finder.undo('undo');
    else if (isOwn && isPressed(EDITOR_COMMANDS.redo, event, ON_MAC)) finder.undo('redo');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a search element is no different, and less known to readers.
    <div className={styles.frame} role="search" aria-label="Find in the story" onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <IconButton
          label="Show what to replace with"
          className={styles.small ?? ''}
          aria-expanded={replacing}
          icon={replacing ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          onClick={finder.toggleReplacing}
        />
        <div className={styles.lines}>
          <FindLine finder={finder} state={state} problemId={problemId} />
          {replacing && <ReplaceLine finder={finder} replacement={replacement} disabled={!count} />}
          <p id={problemId} className={styles.problem} role="alert">
            {problem && <Sentence>{problem}</Sentence>}
          </p>
        </div>
      </div>
      {place?.shown && (
        <p className={styles.shown}>
          <span className={styles.where}>{place.field}</span>
          <bdi className={styles.words}>
            {place.shown.before}
            <mark>{place.shown.found}</mark>
            {place.shown.after}
          </bdi>
        </p>
      )}
    </div>
  );
}
