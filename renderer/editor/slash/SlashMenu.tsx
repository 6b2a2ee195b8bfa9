import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_MERGE_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SnippetWithBody } from '../../../shared/snippets/snippet-with-body.ts';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import popup from '../../ui/popup.module.css';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { ServicesExtension } from '../editor-services.ts';
import styles from './SlashMenu.module.css';
import { SLASH_ENTRIES, type SlashEntry, slashGroups, snippetEntries } from './slash-entries.ts';
import { placeBy, type SlashPlace } from './slash-place.ts';
import { $removeSlash, $slashQuery, type Slash } from './slash-query.ts';

export interface SlashMenuProps {
  readonly slash: Slash;
  readonly onClose: () => void;
}

/** What can be put in, at the slash that asks for it. The focus stays in the text, which is what filters the list. */
export function SlashMenu({ slash, onClose }: SlashMenuProps) {
  const [editor] = useLexicalComposerContext();
  const [query, setQuery] = useState(() => editor.read(() => $slashQuery(slash)) ?? '');
  const [at, setAt] = useState(0);
  const [place, setPlace] = useState<SlashPlace | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const snippets = useSnippets(editor);
  const groups = useMemo(
    () => slashGroups([...SLASH_ENTRIES, ...snippetEntries(snippets)], query),
    [snippets, query],
  );
  const rows = groups.flatMap(({ entries }) => entries);
  const current = Math.min(at, rows.length - 1);
  const isEmpty = rows.length === 0;
  const rowId = (entry: SlashEntry) => `${id}-${entry.id}`;
  const close = useEffectEvent(onClose);

  const choose = useEffectEvent((entry: SlashEntry | undefined) => {
    if (!entry) return;
    close();
    // After the key's own update, so that undo goes from what was put in back to before the slash, and no further.
    queueMicrotask(() => {
      editor.update(() => $removeSlash(slash), { tag: HISTORY_MERGE_TAG, discrete: true });
      entry.run(editor);
    });
  });
  const move = useEffectEvent((by: 1 | -1) => setAt((current + by + rows.length) % rows.length));
  const chooseCurrent = useEffectEvent(() => choose(rows[current]));

  useEffect(() => {
    const own = (act: () => void) => (event: KeyboardEvent | null) => {
      event?.preventDefault();
      // Escape, too, is meant for the menu and for nothing around it.
      event?.stopPropagation();
      act();
      return true;
    };
    const follow = () => {
      const typed = editor.read('latest', () => $slashQuery(slash));
      if (typed === null) close();
      else
        setQuery((known) => {
          if (known !== typed) setAt(0);
          return typed;
        });
    };
    // More may have been typed while the menu was on its way.
    follow();
    return mergeRegister(
      editor.registerUpdateListener(follow),
      editor.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        own(() => move(1)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ARROW_UP_COMMAND,
        own(() => move(-1)),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        own(() => chooseCurrent()),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        own(() => chooseCurrent()),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        own(() => close()),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        BLUR_COMMAND,
        () => {
          close();
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  }, [editor, slash]);

  // What nothing is called is a word with a slash before it.
  useEffect(() => {
    if (isEmpty) close();
  }, [isEmpty]);

  useLayoutEffect(() => {
    if (list.current) setPlace(placeBy(editor, slash, list.current));
  }, [editor, slash]);

  const active = rows[current] ? rowId(rows[current]) : null;
  useEffect(() => {
    const root = editor.getRootElement();
    if (!root || active === null) return;
    const says = {
      'aria-haspopup': 'listbox',
      'aria-autocomplete': 'list',
      'aria-controls': id,
      'aria-activedescendant': active,
    };
    for (const [name, value] of Object.entries(says)) root.setAttribute(name, value);
    document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of Object.keys(says)) root.removeAttribute(name);
    };
  }, [editor, id, active]);

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
                onPoint={() => setAt(rows.indexOf(entry))}
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

/** Those that are known, and soon those that the library has now. */
function useSnippets(editor: LexicalEditor): readonly SnippetWithBody[] {
  const source = getExtensionDependencyFromEditor(editor, ServicesExtension).output.snippets;
  const [snippets, setSnippets] = useState(() => source.current());
  useEffect(() => {
    let gone = false;
    source
      .load()
      .then((known) => {
        if (!gone) setSnippets(known);
      })
      .catch(reportError);
    return () => {
      gone = true;
    };
  }, [source]);
  return snippets;
}

interface SlashRowProps {
  readonly id: string;
  readonly entry: SlashEntry;
  readonly current: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function SlashRow({ id, entry, current, onPoint, onChoose }: SlashRowProps) {
  const Icon = entry.icon;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the text choose, and the focus never comes here.
    // biome-ignore lint/a11y/useFocusableInteractive: the text names it as its active descendant.
    <div
      id={id}
      role="option"
      aria-selected={current}
      className={popup.item}
      data-highlighted={current ? '' : undefined}
      onMouseMove={onPoint}
      onClick={onChoose}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={popup.text}>{entry.label}</span>
      {entry.keys && <Kbd keys={entry.keys} />}
    </div>
  );
}
