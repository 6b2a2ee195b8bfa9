import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { ContextMenu } from './ContextMenu.tsx';
import type { MenuEntry } from './menu-entry.ts';
import styles from './Splitter.module.css';

export interface SplitterUnit {
  readonly name: string;
  /** By how many of it one key moves the line. */
  readonly step: number;
  /** How many pixels one of it is. */
  readonly pixels: (splitter: Element) => number;
}

export interface SplitterProps {
  /** What it resizes, e.g. `Width of the list of stories`. */
  readonly label: string;
  /** Id of the pane that is resized. */
  readonly controls: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Double click and Enter go back to this. */
  readonly initial: number;
  /** What the value counts; pixels where it is left out. */
  readonly unit?: SplitterUnit;
  /** Which edge of the splitter the pane lies on. */
  readonly pane?: 'before' | 'after';
  readonly onChange: (value: number) => void;
  /** The drag or the key press is over: a good moment to remember the width. */
  readonly onCommit?: (value: number) => void;
}

/**
 * A hairline between two panes that is dragged, or moved with the arrow keys, Home, End and Enter; whoever cannot drag
 * has a menu on it.
 */
export function Splitter(props: SplitterProps) {
  const { label, controls, value, min, max, initial, pane = 'before', onChange, onCommit } = props;
  const { unit = PIXELS } = props;
  const drag = useRef<{ readonly x: number; readonly value: number; readonly pixels: number } | null>(null);
  const { step } = unit;
  const direction = pane === 'before' ? 1 : -1;
  const clamp = (next: number) => Math.round(Math.min(max, Math.max(min, next)));

  const set = (next: number) => {
    onChange(clamp(next));
    onCommit?.(clamp(next));
  };
  const move = (event: PointerEvent) => {
    if (!drag.current) return;
    const { x, value: from, pixels } = drag.current;
    onChange(clamp(from + (direction * (event.clientX - x)) / pixels));
  };
  const drop = () => {
    if (!drag.current) return;
    drag.current = null;
    onCommit?.(value);
  };
  const press = (event: KeyboardEvent) => {
    const target = {
      ArrowLeft: value - direction * step,
      ArrowRight: value + direction * step,
      Home: min,
      End: max,
      Enter: initial,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    set(target);
  };

  const entries: readonly MenuEntry[] = [
    { kind: 'action', label: 'Narrower', disabled: value <= min, onSelect: () => set(value - step) },
    { kind: 'action', label: 'Wider', disabled: value >= max, onSelect: () => set(value + step) },
    { kind: 'action', label: 'Usual width', disabled: value === initial, onSelect: () => set(initial) },
  ];

  const line = (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is a widget, which hr is not.
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-controls={controls}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={`${value} ${unit.name}`}
      className={styles.splitter}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, value, pixels: unit.pixels(event.currentTarget) };
      }}
      onPointerMove={move}
      onPointerUp={drop}
      onPointerCancel={drop}
      onDoubleClick={() => set(initial)}
      onKeyDown={press}
    />
  );
  return <ContextMenu entries={entries}>{line}</ContextMenu>;
}

const PIXELS: SplitterUnit = { name: 'pixels', step: 16, pixels: () => 1 };
