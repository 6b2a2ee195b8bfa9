import {
  ArrowDown,
  ArrowUp,
  CaseSensitive,
  ChevronDown,
  ChevronRight,
  Regex,
  WholeWord,
  X,
} from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { COMMANDS } from '../../../../shared/commands/commands.ts';
import { EDITOR_COMMANDS } from '../../../../shared/commands/editor-commands.ts';
import { isPressed } from '../../../../shared/commands/keys.ts';
import { CLOSE_KEYS } from '../../../../shared/commands/place-keys.ts';
import { ON_MAC } from '../../../keyboard/on-mac.ts';
import { Button } from '../../../ui/Button.tsx';
import { shortcutOf } from '../../../ui/command-words.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from './FindBar.module.css';
import type { Finder } from './finder.ts';
import type { FinderState } from './finder-state.ts';

/** Looks for words in the open story, and puts others in their place. */
export function FindBar({ finder }: { readonly finder: Finder }) {
  const state = useStore(finder.store);
  const { query, replacing, replacement, count, place, problem, asked } = state;
  const find = useRef<HTMLInputElement>(null);
  const note = useId();
  const nothing = !count;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the bar is asked for, it takes the focus again.
  useEffect(() => {
    find.current?.focus();
    find.current?.select();
  }, [asked]);

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
  const onEnter = (run: (event: KeyboardEvent) => Promise<void>) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void run(event);
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
          <div className={styles.line}>
            <div className={styles.field} data-invalid={problem !== null || undefined}>
              <input
                ref={find}
                className={styles.input}
                aria-label="Find"
                placeholder="Find"
                dir="auto"
                spellCheck={false}
                aria-invalid={problem !== null}
                aria-describedby={note}
                value={query.text}
                onChange={(event) => finder.change({ text: event.target.value })}
                onKeyDown={onEnter((event) => finder.go(event.shiftKey ? -1 : 1))}
              />
              <IconButton
                label="Match case"
                className={styles.toggle ?? ''}
                pressed={query.matchCase}
                icon={<CaseSensitive size={16} aria-hidden />}
                onClick={() => finder.change({ matchCase: !query.matchCase })}
              />
              <IconButton
                label="Whole word"
                className={styles.toggle ?? ''}
                pressed={query.wholeWord}
                icon={<WholeWord size={16} aria-hidden />}
                onClick={() => finder.change({ wholeWord: !query.wholeWord })}
              />
              <IconButton
                label="Regular expression"
                className={styles.toggle ?? ''}
                pressed={query.isPattern}
                icon={<Regex size={14} aria-hidden />}
                onClick={() => finder.change({ isPattern: !query.isPattern })}
              />
            </div>
            <span className={styles.count} role="status">
              {countText(state)}
              {place && <VisuallyHidden>{`, in ${place.field}`}</VisuallyHidden>}
            </span>
            <IconButton
              label="Previous"
              {...shortcutOf(COMMANDS['find-previous'])}
              disabled={nothing}
              icon={<ArrowUp size={16} aria-hidden />}
              onClick={() => void finder.go(-1)}
            />
            <IconButton
              label="Next"
              {...shortcutOf(COMMANDS['find-next'])}
              disabled={nothing}
              icon={<ArrowDown size={16} aria-hidden />}
              onClick={() => void finder.go(1)}
            />
            <IconButton
              label="Close"
              {...shortcutOf(CLOSE_KEYS)}
              icon={<X size={16} aria-hidden />}
              onClick={finder.close}
            />
          </div>
          {replacing && (
            <div className={styles.line}>
              <div className={styles.field}>
                <input
                  className={styles.input}
                  aria-label="Replace with"
                  placeholder="Replace with"
                  dir="auto"
                  spellCheck={false}
                  value={replacement}
                  onChange={(event) => finder.setReplacement(event.target.value)}
                  onKeyDown={onEnter(finder.replace)}
                />
              </div>
              <Button disabled={nothing} onClick={() => void finder.replace()}>
                Replace
              </Button>
              <Button disabled={nothing} onClick={() => void finder.replaceAll()}>
                Replace all
              </Button>
            </div>
          )}
          <p id={note} className={styles.problem} role="alert">
            {problem}
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

const NUMBER = new Intl.NumberFormat('en');

function countText({ count, at, replaced }: FinderState): string {
  if (replaced !== null) return `Replaced ${NUMBER.format(replaced)}`;
  if (count === null) return '';
  return count === 0 ? 'Nothing found' : `${NUMBER.format(at)} of ${NUMBER.format(count)}`;
}
