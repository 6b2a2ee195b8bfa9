import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useMemo, useRef } from 'react';
import type { History, Version } from '../../../shared/history/version.ts';
import type { TrailEntry } from '../../../shared/story/trail.ts';
import { rangeWithActive } from '../../ui/range-with-active.ts';
import { rowOfKey } from '../../ui/row-of-key.ts';
import { DamagedVersions } from './DamagedVersions.tsx';
import { StepsSinceNewest } from './StepsSinceNewest.tsx';
import { stepsByVersion } from './steps-by-version.ts';
import styles from './Timeline.module.css';
import { TimelinePartRows } from './TimelinePartRows.tsx';
import { type TimelinePart, timelineParts } from './timeline-parts.ts';
import { versionRowId } from './version-row-id.ts';

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

  const virtual = useVirtualizer({
    count: parts.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(parts[index]),
    getItemKey: (index) => parts[index]?.versions[0]?.id ?? index,
    overscan: 2,
    scrollMargin: canvas.current?.offsetTop ?? 0,
    // What the list points at is there, wherever it was scrolled to.
    rangeExtractor: (range) => rangeWithActive(range, activePart),
  });

  const offset = virtual.scrollOffset ?? 0;
  const above = offset > virtual.options.scrollMargin ? parts[virtual.range?.startIndex ?? 0] : undefined;

  useEffect(() => {
    if (active === null) return;
    scroller.current?.querySelector(`#${versionRowId(active)}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const press = (event: KeyboardEvent) => {
    const to = rowOfKey(event.key, at, versions.length, PAGE);
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const version = versions[to];
    if (version) (event.shiftKey ? onOther : onSelect)(version.id);
  };

  return (
    <div ref={scroller} className={styles.timeline}>
      {steps.since.length > 0 && versions.length > 0 && <StepsSinceNewest steps={steps.since} />}
      <div
        ref={ref}
        role="listbox"
        aria-label="Versions"
        aria-multiselectable
        aria-activedescendant={at >= 0 && active ? versionRowId(active) : undefined}
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
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                role="presentation"
                className={styles.part}
                style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
              >
                <TimelinePartRows
                  part={part}
                  count={versions.length}
                  steps={steps.in}
                  chosen={chosen}
                  isCompared={other !== null}
                  onSelect={onSelect}
                  onOther={onOther}
                />
              </div>
            );
          })}
        </div>
      </div>
      {history && history.damaged.length > 0 && <DamagedVersions damaged={history.damaged} />}
    </div>
  );
}

/** Before a part has been measured: a day's heading, a sitting's, and rows of two lines. */
function heightOf(part: TimelinePart | undefined): number {
  return part
    ? (part.isFirstOfDay ? 36 : 0) + (part.isFirstOfSitting ? 28 : 0) + 52 * part.versions.length
    : 0;
}
