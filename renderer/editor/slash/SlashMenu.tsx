import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { HISTORY_MERGE_TAG } from 'lexical';
import { useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import popup from '../../ui/popup.module.css';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './SlashMenu.module.css';
import { SlashRow } from './SlashRow.tsx';
import { SLASH_ENTRIES, type SlashEntry, slashGroups, snippetEntries } from './slash-entries.ts';
import { placeBy, type SlashPlace } from './slash-place.ts';
import { $removeSlash, type Slash } from './slash-query.ts';
import { useActiveOption } from './use-active-option.ts';
import { useLibrarySnippets } from './use-library-snippets.ts';
import { useSlashKeys } from './use-slash-keys.ts';
import { useSlashQuery } from './use-slash-query.ts';

export interface SlashMenuProps {
  readonly slash: Slash;
  readonly onClose: () => void;
}

/** What can be put in, at the slash that asks for it. The focus stays in the text, which is what filters the list. */
export function SlashMenu({ slash, onClose }: SlashMenuProps) {
  const [editor] = useLexicalComposerContext();
  const [place, setPlace] = useState<SlashPlace | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const snippets = useLibrarySnippets(editor);
  const query = useSlashQuery(editor, slash, onClose);
  const [at, setAt] = useState({ query, row: 0 });
  // Other words have another best fit, which is marked again.
  if (at.query !== query) setAt({ query, row: 0 });
  const groups = useMemo(
    () => slashGroups([...SLASH_ENTRIES, ...snippetEntries(snippets)], query),
    [snippets, query],
  );
  const rows = groups.flatMap(({ entries }) => entries);
  const current = Math.min(at.row, rows.length - 1);
  const isEmpty = rows.length === 0;
  const rowId = (entry: SlashEntry) => `${id}-${entry.id}`;
  const mark = (row: number) => setAt({ query, row });
  const close = useEffectEvent(onClose);

  const choose = (entry: SlashEntry | undefined) => {
    if (!entry) return;
    onClose();
    // After the key's own update, so that undo goes from what was put in back to before the slash, and no further.
    queueMicrotask(() => {
      editor.update(() => $removeSlash(slash), { tag: HISTORY_MERGE_TAG, discrete: true });
      entry.run(editor);
    });
  };

  useSlashKeys(editor, {
    move: (by) => mark((current + by + rows.length) % rows.length),
    choose: () => choose(rows[current]),
    close: onClose,
  });
  useActiveOption(editor, id, rows[current] ? rowId(rows[current]) : null);

  // What nothing is called is a word with a slash before it.
  useEffect(() => {
    if (isEmpty) close();
  }, [isEmpty]);

  useLayoutEffect(() => {
    if (list.current) setPlace(placeBy(editor, slash, list.current));
  }, [editor, slash]);

  if (isEmpty) return null;
  return (
    <div
      ref={list}
      className={classNames(popup.popup, styles.menu)}
      style={place ?? { visibility: 'hidden' }}
    >
      {/* The caret stays where it is. */}
      <div
        id={id}
        role="listbox"
        aria-label="Insert"
        tabIndex={0}
        className={styles.list}
        onMouseDown={(event) => event.preventDefault()}
      >
        {groups.map(({ title, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset.
          <div key={title} role="group" aria-label={title}>
            <div className={popup.groupLabel} aria-hidden>
              {title}
            </div>
            {entries.map((entry) => (
              <SlashRow
                key={entry.id}
                id={rowId(entry)}
                entry={entry}
                current={entry === rows[current]}
                onPoint={() => mark(rows.indexOf(entry))}
                onChoose={() => choose(entry)}
              />
            ))}
          </div>
        ))}
      </div>
      <VisuallyHidden role="status">
        {rows.length === 1 ? '1 choice' : `${rows.length} choices`}
      </VisuallyHidden>
    </div>
  );
}
