import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './Splitter.module.css';

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
  /** Which edge of the splitter the pane lies on. */
  readonly pane?: 'before' | 'after';
  readonly onChange: (value: number) => void;
  /** The drag or the key press is over: a good moment to remember the width. */
  readonly onCommit?: (value: number) => void;
}

const STEP = 16;

/** A hairline between two panes that is dragged, or moved with the arrow keys, Home, End and Enter. */
export function Splitter(props: SplitterProps) {
  const { label, controls, value, min, max, initial, pane = 'before', onChange, onCommit } = props;
  const drag = useRef<{ readonly x: number; readonly value: number } | null>(null);
  const direction = pane === 'before' ? 1 : -1;
  const clamp = (next: number) => Math.round(Math.min(max, Math.max(min, next)));

  const set = (next: number) => {
    onChange(clamp(next));
    onCommit?.(clamp(next));
  };
  const move = (event: PointerEvent) => {
    if (drag.current) onChange(clamp(drag.current.value + direction * (event.clientX - drag.current.x)));
  };
  const drop = () => {
    if (!drag.current) return;
    drag.current = null;
    onCommit?.(value);
  };
  const press = (event: KeyboardEvent) => {
    const target = {
      ArrowLeft: value - direction * STEP,
      ArrowRight: value + direction * STEP,
      Home: min,
      End: max,
      Enter: initial,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    set(target);
  };

  return (
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
      aria-valuetext={`${value} pixels`}
      className={styles.splitter}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, value };
      }}
      onPointerMove={move}
      onPointerUp={drop}
      onPointerCancel={drop}
      onDoubleClick={() => set(initial)}
      onKeyDown={press}
    />
  );
}
