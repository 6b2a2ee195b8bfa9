import { useVirtualizer } from '@tanstack/react-virtual';
import { Check } from 'lucide-react';
import { type KeyboardEvent, type Ref, useMemo, useRef, useState } from 'react';
import type { ShownHit } from '../../../shared/find/story-hits.ts';
import type { FoundStory } from '../../../shared/library/replace.ts';
import { classNames } from '../../ui/class-names.ts';
import { rowOfKey } from '../../ui/row-of-key.ts';
import styles from './FoundList.module.css';
import { hitKey } from './replace-store.ts';

export interface FoundListProps {
  readonly found: readonly FoundStory[];
  readonly out: ReadonlySet<string>;
  /** What stands there instead; null while nothing is to be replaced. */
  readonly wordsOf: (hit: ShownHit) => string | null;
  readonly onToggle: (keys: readonly string[]) => void;
  /** `hit` is the place to open it at; null for the story itself. */
  readonly onOpen: (story: FoundStory, hit: number | null) => void;
  readonly ref?: Ref<HTMLDivElement>;
}

type Row =
  | {
      readonly kind: 'story';
      readonly key: string;
      readonly story: FoundStory;
      readonly hits: readonly string[];
    }
  | {
      readonly kind: 'hit';
      readonly key: string;
      readonly story: FoundStory;
      readonly hit: ShownHit;
      readonly at: number;
    };

const ROW_HEIGHT = 30;
const PAGE = 12;
const FIELDS = { headline: 'Headline', standfirst: 'Standfirst' } as const;

/**
 * Hits under their stories, of which only the visible rows exist. The list keeps the focus; Space leaves a
 * row out, Enter opens its story there.
 */
export function FoundList({ found, out, wordsOf, onToggle, onOpen, ref }: FoundListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const rows = useMemo(() => found.flatMap(rowsOf), [found]);
  const at = Math.min(active, rows.length - 1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
  });
  const open = (row: Row) => onOpen(row.story, row.kind === 'hit' ? row.at : null);
  const keysOf = (row: Row) => (row.kind === 'story' ? row.hits : [row.key]);

  const press = (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = rowOfKey(event.key, at, rows.length, PAGE);
    if (event.key === ' ') onToggle(keysOf(row));
    else if (event.key === 'Enter') open(row);
    else if (to !== null) {
      setActive(to);
      virtual.scrollToIndex(to);
    } else return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        ref={ref}
        role="listbox"
        aria-label="What was found"
        aria-multiselectable
        aria-activedescendant={rows[at] ? rowId(rows[at].key) : undefined}
        tabIndex={0}
        className={styles.list}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={press}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const isIn = keysOf(row).some((key) => !out.has(key));
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox handles the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: the listbox keeps the focus.
            <div
              key={item.key}
              id={rowId(row.key)}
              role="option"
              aria-selected={isIn}
              aria-label={rowName(row, isIn ? wordsOf : null)}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              className={classNames(
                styles.row,
                row.kind === 'story' && styles.story,
                item.index === at && styles.active,
                !isIn && styles.out,
              )}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => {
                setActive(item.index);
                onToggle(keysOf(row));
              }}
              onDoubleClick={() => open(row)}
            >
              <span aria-hidden className={styles.box}>
                {isIn && <Check size={12} strokeWidth={3} aria-hidden />}
              </span>
              {row.kind === 'story' ? (
                <>
                  <bdi className={styles.headline}>{row.story.headline || 'Untitled story'}</bdi>
                  <span className={styles.count}>{row.hits.length}</span>
                </>
              ) : (
                <Hit hit={row.hit} words={isIn ? wordsOf(row.hit) : null} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Hit({ hit, words }: { readonly hit: ShownHit; readonly words: string | null }) {
  return (
    <span className={styles.hit} dir="auto">
      {hit.field && <span className={styles.field}>{FIELDS[hit.field]}: </span>}
      <span className={styles.before}>
        <bdi>{hit.before}</bdi>
      </span>
      {words === null ? (
        <mark className={styles.found}>{hit.found}</mark>
      ) : (
        <del className={styles.del}>{hit.found}</del>
      )}
      {words !== null && words !== '' && <ins className={styles.ins}>{words}</ins>}
      <span className={styles.after}>{hit.after}</span>
    </span>
  );
}

function rowsOf(story: FoundStory): readonly Row[] {
  const hits = story.hits.map((_, at) => hitKey(story.id, at));
  return [
    { kind: 'story', key: story.id, story, hits },
    ...story.hits.map((hit, at): Row => ({ kind: 'hit', key: hits[at] ?? '', story, hit, at })),
  ];
}

/** What a hit says as one sentence; struck and inserted words alone would be read as one. */
function rowName(row: Row, wordsOf: FoundListProps['wordsOf'] | null): string {
  if (row.kind === 'story') {
    const places = row.hits.length === 1 ? '1 place' : `${row.hits.length} places`;
    return `${row.story.headline || 'Untitled story'}, ${places}`;
  }
  const { field, before, found, after } = row.hit;
  const words = wordsOf?.(row.hit) ?? null;
  const becomes = words === null ? '' : words === '' ? ' goes' : ` becomes “${words}”`;
  return `${field ? `${FIELDS[field]}: ` : ''}${before}${found}${after}. “${found}”${becomes}`;
}

function rowId(key: string): string {
  return `found-${key.replace(' ', '-')}`;
}
