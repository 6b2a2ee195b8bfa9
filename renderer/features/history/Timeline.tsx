import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useMemo, useRef } from 'react';
import type { History, Version } from '../../../shared/history/version.ts';
import type { TrailEntry } from '../../../shared/story/trail.ts';
import { StepLine } from './StepLine.tsx';
import { stepsByVersion } from './steps-by-version.ts';
import styles from './Timeline.module.css';
import { TimelineRow } from './TimelineRow.tsx';
import { type TimelinePart, timelineParts } from './timeline-parts.ts';
import { WordsChanged } from './WordsChanged.tsx';

export interface TimelineProps {
  readonly history: History | null;
  /** The changes of the story's status, oldest first. */
  readonly trail: readonly TrailEntry[];
  readonly selected: string | null;
  /** The second of two that are compared. */
  readonly other: string | null;
  readonly onSelect: (version: string) => void;
  readonly onOther: (version: string) => void;
  readonly ref: Ref<HTMLDivElement>;
}

const PAGE = 8;
const NONE: readonly Version[] = [];
/** The older and the newer of two. */
const LETTERS = ['A', 'B'] as const;
const rowId = (version: string) => `version-${version}`;

/**
 * All versions, newest first, by day and by who was at work. The list keeps the focus and points at the
 * chosen version; with Shift or Ctrl a second is chosen.
 */
export function Timeline({ history, trail, selected, other, onSelect, onOther, ref }: TimelineProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const versions = history?.versions ?? NONE;
  const steps = useMemo(() => stepsByVersion(versions, trail), [versions, trail]);
  const parts = useMemo(() => timelineParts(versions, Date.now()), [versions]);
  const active = other ?? selected;
  const at = versions.findIndex(({ id }) => id === active);
  const activePart = parts.findIndex((part) => part.versions.some(({ id }) => id === active));
  const chosen = versions.flatMap(({ id }) => (id === selected || id === other ? [id] : [])).reverse();
  const letterOf = (id: string) => (other === null ? null : (LETTERS[chosen.indexOf(id)] ?? null));

  const virtual = useVirtualizer({
    count: parts.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(parts[index]),
    getItemKey: (index) => parts[index]?.versions[0]?.id ?? index,
    overscan: 2,
    scrollMargin: canvas.current?.offsetTop ?? 0,
    // What the list points at is there, wherever it was scrolled to.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return activePart < 0 || shown.includes(activePart)
        ? shown
        : [...shown, activePart].sort((a, b) => a - b);
    },
  });

  const offset = virtual.scrollOffset ?? 0;
  const above = offset > virtual.options.scrollMargin ? parts[virtual.range?.startIndex ?? 0] : undefined;

  useEffect(() => {
    if (active === null) return;
    scroller.current?.querySelector(`#${rowId(active)}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const press = (event: KeyboardEvent) => {
    const to = placeAfter(event.key, at, versions.length);
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const version = versions[to];
    if (version) (event.shiftKey ? onOther : onSelect)(version.id);
  };

  return (
    <div ref={scroller} className={styles.timeline}>
      {steps.since.length > 0 && versions.length > 0 && (
        <ul aria-label="Since the newest version" className={styles.since}>
          {steps.since.toReversed().map((step) => (
            <li key={`${step.when} ${step.to}`}>
              <StepLine step={step} isTold={false} />
            </li>
          ))}
        </ul>
      )}
      <div
        ref={ref}
        role="listbox"
        aria-label="Versions"
        aria-multiselectable
        aria-activedescendant={at >= 0 && active ? rowId(active) : undefined}
        tabIndex={0}
        className={styles.list}
        onKeyDown={press}
      >
        {above && (
          <div aria-hidden className={styles.above}>
            <p className={styles.day}>{above.day}</p>
          </div>
        )}
        <div
          ref={canvas}
          role="presentation"
          className={styles.canvas}
          style={{ height: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map(({ key, index, start }) => {
            const part = parts[index];
            if (!part) return null;
            const { day, who, time, added, removed, from, versions: sitting } = part;
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                role="presentation"
                className={styles.part}
                style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
              >
                {part.isFirstOfDay && (
                  <p aria-hidden className={styles.day}>
                    {day}
                  </p>
                )}
                {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox. */}
                <div role="group" aria-label={[day, who, time].filter((word) => word !== '').join(', ')}>
                  {part.isFirstOfSitting && !saysItself(part) && (
                    <p aria-hidden className={styles.sitting}>
                      {who !== '' && <bdi className={styles.who}>{who}</bdi>}
                      <span className={styles.span}>{time}</span>
                      {sitting.length > 1 && added + removed > 0 && (
                        <WordsChanged added={added} removed={removed} />
                      )}
                    </p>
                  )}
                  {sitting.map((version, place) => (
                    <TimelineRow
                      key={version.id}
                      id={rowId(version.id)}
                      version={version}
                      place={from + place + 1}
                      count={versions.length}
                      steps={steps.in.get(version.id) ?? []}
                      selected={version.id === selected || version.id === other}
                      letter={letterOf(version.id)}
                      onSelect={onSelect}
                      onOther={onOther}
                    />
                  ))}
                </div>
              </div>
            );
          })}
        </div>
      </div>
      {history && history.damaged.length > 0 && (
        <div className={styles.damaged}>
          <p>
            {history.damaged.length === 1
              ? 'One version cannot be read. The others are whole.'
              : `${history.damaged.length} versions cannot be read. The others are whole.`}
          </p>
          <ul>
            {history.damaged.map(({ file, reason }) => (
              <li key={file}>
                {file}: {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** One version of nobody's, right under its day: the heading would only repeat its time. */
function saysItself({ isFirstOfDay, who, versions }: TimelinePart): boolean {
  return isFirstOfDay && who === '' && versions.length === 1;
}

/** Before a part has been measured: a day's heading, a sitting's, and rows of two lines. */
function heightOf(part: TimelinePart | undefined): number {
  return part
    ? (part.isFirstOfDay ? 36 : 0) + (part.isFirstOfSitting ? 28 : 0) + 52 * part.versions.length
    : 0;
}

function placeAfter(key: string, at: number, count: number): number | null {
  const places = new Map([
    ['ArrowDown', at + 1],
    ['ArrowUp', at - 1],
    ['PageDown', at + PAGE],
    ['PageUp', at - PAGE],
    ['Home', 0],
    ['End', count - 1],
  ]);
  const to = places.get(key);
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}
