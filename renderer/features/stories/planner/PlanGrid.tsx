import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { lazily } from '../../../../shared/lazily.ts';
import { classNames } from '../../../ui/class-names.ts';
import { isAsking } from '../../../ui/is-asking.ts';
import { writeDay } from '../../../ui/time-formats.ts';
import { draggedStory } from '../board/dragged-story.ts';
import styles from './Planner.module.css';
import type { PlanItem } from './plan-items.ts';

export interface PlanGridProps {
  /** What is looked at, e.g. "January 2026". */
  readonly label: string;
  /** Days by row; a week a row, or a day a row. */
  readonly rows: readonly (readonly string[])[];
  readonly items: ReadonlyMap<string, readonly PlanItem[]>;
  readonly active: string;
  readonly today: string;
  /** Days of other months are set back; empty for none. */
  readonly month: string;
  /** As many entries as a day has room for; the rest is a number that leads to the day. */
  readonly most: number;
  /** Where something that is picked up or dragged would be dropped. */
  readonly target: string | null;
  readonly entry: (item: PlanItem) => ReactNode;
  readonly onActive: (day: string) => void;
  readonly onPress: (event: KeyboardEvent, day: string) => void;
  readonly onMore: (day: string) => void;
  readonly onDragOver: (day: string | null) => void;
  readonly onDrop: (day: string) => void;
}

const weekday = lazily(() => new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }));

/** Days as a grid: one of them is in the window's tab order, arrows go from day to day, Enter goes into one. */
export function PlanGrid(props: PlanGridProps) {
  const { label, rows, items, active, today, month, most, target } = props;
  const grid = useRef<HTMLTableElement>(null);
  const isInside = useRef(false);
  const isList = rows[0]?.length === 1;
  // The focus goes with the day when the keys lead to another one.
  useEffect(() => {
    if (!isInside.current || isAsking()) return;
    const day = grid.current?.querySelector<HTMLElement>(`[data-day="${active}"]`);
    if (day && !day.contains(document.activeElement)) day.focus();
  }, [active]);

  const over = (event: DragEvent, day: string) => {
    if (!event.dataTransfer.types.includes(draggedStory.type)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    if (target !== day) props.onDragOver(day);
  };

  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows go through its days, as in a grid.
      role="grid"
      aria-label={label}
      className={classNames(styles.grid, isList && styles.list)}
      onFocus={() => {
        isInside.current = true;
      }}
      onBlur={(event) => {
        isInside.current = event.currentTarget.contains(event.relatedTarget) || event.relatedTarget === null;
      }}
    >
      {!isList && (
        <thead>
          <tr>
            {rows[0]?.map((day) => (
              <th key={day} scope="col" className={styles.weekday}>
                {weekday().format(Date.parse(day))}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((days) => (
          <tr key={days[0]}>
            {days.map((day) => {
              const all = items.get(day) ?? [];
              const shown = all.length > most ? all.slice(0, most - 1) : all;
              return (
                <td
                  key={day}
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above.
                  role="gridcell"
                  data-day={day}
                  tabIndex={day === active ? 0 : -1}
                  aria-label={`${fullDay(day)}${day === today ? ', today' : ''}, ` + `${countOf(all.length)}`}
                  aria-current={day === today ? 'date' : undefined}
                  className={classNames(
                    styles.day,
                    day === today && styles.today,
                    month !== '' && !day.startsWith(month) && styles.otherMonth,
                    day === target && styles.target,
                  )}
                  onFocus={() => day !== active && props.onActive(day)}
                  onKeyDown={(event) => props.onPress(event, day)}
                  onDragOver={(event) => over(event, day)}
                  onDrop={(event) => {
                    if (draggedStory.read(event.dataTransfer) === null) return;
                    event.preventDefault();
                    props.onDrop(day);
                  }}
                >
                  <div className={styles.inDay}>
                    <span className={styles.number} aria-hidden>
                      {isList
                        ? writeDay(Date.parse(day), {
                            weekday: 'short',
                            month: 'short',
                            year: false,
                            timeZone: 'UTC',
                          })
                        : Number(day.slice(8))}
                      {day === today && <span className={styles.todayWord}>Today</span>}
                    </span>
                    {shown.map(props.entry)}
                    {shown.length < all.length && (
                      <button
                        type="button"
                        tabIndex={-1}
                        className={styles.more}
                        onClick={() => props.onMore(day)}
                      >
                        {all.length - shown.length} more
                      </button>
                    )}
                  </div>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function countOf(items: number): string {
  return items === 0 ? 'nothing planned' : `${items} planned`;
}

function fullDay(day: string): string {
  return writeDay(Date.parse(day), { weekday: 'long', timeZone: 'UTC' });
}
