import { Search } from 'lucide-react';
import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react';
import { COMMANDS } from '../../../shared/commands/commands.ts';
import { isPressed } from '../../../shared/commands/keys.ts';
import { ON_MAC } from '../../keyboard/on-mac.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './CommandPalette.module.css';
import { PaletteRow } from './PaletteRow.tsx';
import type { PaletteEntry } from './palette-entry.ts';
import { paletteResults } from './palette-results.ts';

export interface PaletteListProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  /** Said when nothing fits. */
  readonly nothing: string;
  readonly entries: () => readonly PaletteEntry[];
  /** Null when nothing was chosen. */
  readonly onChoose: (entry: PaletteEntry | null) => void;
}

const PAGE = 8;

export function PaletteList({ field, label, nothing, entries, onChoose }: PaletteListProps) {
  const [all] = useState(entries);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const groups = useMemo(() => paletteResults(all, wanted), [all, wanted]);
  const rows = groups.flatMap(({ results }) => results);
  const [at, setAt] = useState(0);
  const list = useId();
  const rowId = (index: number) => `${list}-${index}`;
  const current = Math.min(at, rows.length - 1);

  useEffect(() => {
    document.getElementById(`${list}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, current]);

  const move = (to: number, round: boolean) => {
    if (rows.length === 0) return;
    setAt(round ? (to + rows.length) % rows.length : Math.max(0, Math.min(rows.length - 1, to)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const again = isPressed(COMMANDS.palette, event, ON_MAC);
    if (event.key === 'ArrowDown') move(current + 1, true);
    else if (event.key === 'ArrowUp') move(current - 1, true);
    else if (event.key === 'PageDown') move(current + PAGE, false);
    else if (event.key === 'PageUp') move(current - PAGE, false);
    else if (event.key === 'Enter') {
      // What has just been typed may not be in the list yet.
      const now = query === wanted ? rows : paletteResults(all, query).flatMap(({ results }) => results);
      const row = now[query === wanted ? current : 0];
      if (row) onChoose(row.entry);
    } else if (again) onChoose(null);
    else return;
    event.preventDefault();
  };

  let index = -1;
  return (
    <>
      <div className={styles.search}>
        <Search size={16} aria-hidden className={styles.glass} />
        <input
          ref={field}
          className={styles.input}
          role="combobox"
          aria-label={label}
          placeholder={label}
          aria-expanded="true"
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={rows.length > 0 ? rowId(current) : undefined}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={list} role="listbox" aria-label="Commands and stories" className={styles.list}>
        {groups.map(({ title, results }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset.
          <div key={title} role="group" aria-label={title}>
            <div className={styles.title} aria-hidden="true">
              {title}
            </div>
            {results.map((result) => {
              index++;
              const mine = index;
              return (
                <PaletteRow
                  key={result.entry.id}
                  id={rowId(mine)}
                  result={result}
                  current={mine === current}
                  onPoint={() => setAt(mine)}
                  onChoose={() => onChoose(result.entry)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {rows.length === 0 && <p className={styles.nothing}>{nothing}</p>}
      <VisuallyHidden>
        <span role="status">{wanted === '' ? '' : `${rows.length} found`}</span>
      </VisuallyHidden>
    </>
  );
}
