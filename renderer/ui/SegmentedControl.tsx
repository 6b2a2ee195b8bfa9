import { type ReactNode, useId } from 'react';
import { ariaKeysOf, type Keys } from '../../shared/commands/keys.ts';
import { ON_MAC } from '../keyboard/on-mac.ts';
import styles from './SegmentedControl.module.css';
import { Tooltip } from './Tooltip.tsx';

export interface Segment<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Shown in place of the label, which stays the accessible name. */
  readonly icon?: ReactNode;
  /** Shown in place of the label where the window has no room for words. */
  readonly narrowIcon?: ReactNode;
  readonly shortcut?: Keys;
}

export interface SegmentedControlProps<T extends string> {
  /** The radio group's name. */
  readonly label: string;
  readonly value: T;
  readonly segments: readonly Segment<T>[];
  readonly onChange: (value: T) => void;
}

/** A choice of one of a few things that are all in sight. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { label, value, segments, onChange } = props;
  const name = useId();
  return (
    // The page's own radio buttons: those of the library ask for a layout of the whole window when they are mounted.
    <div role="radiogroup" aria-label={label} className={styles.group}>
      {segments.map((segment) => {
        const radio = (
          <label key={segment.value} className={styles.segment}>
            <input
              type="radio"
              name={name}
              value={segment.value}
              checked={segment.value === value}
              aria-label={segment.label}
              aria-keyshortcuts={segment.shortcut && ariaKeysOf(segment.shortcut, ON_MAC)}
              className={styles.radio}
              onChange={() => onChange(segment.value)}
            />
            {segment.icon ?? (
              <>
                {segment.narrowIcon}
                <span className={segment.narrowIcon ? styles.words : undefined}>{segment.label}</span>
              </>
            )}
          </label>
        );
        return segment.icon || segment.shortcut ? (
          <Tooltip key={segment.value} text={segment.label} shortcut={segment.shortcut}>
            {radio}
          </Tooltip>
        ) : (
          radio
        );
      })}
    </div>
  );
}
