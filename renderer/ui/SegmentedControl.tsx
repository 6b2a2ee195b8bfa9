import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { ReactNode } from 'react';
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

export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { label, value, segments, onChange } = props;
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as T)}
      className={styles.group}
    >
      {segments.map((segment) => {
        const radio = (
          <Radio.Root
            key={segment.value}
            value={segment.value}
            aria-label={segment.label}
            aria-keyshortcuts={segment.shortcut && ariaKeysOf(segment.shortcut, ON_MAC)}
            className={styles.segment}
          >
            {segment.icon ?? (
              <>
                {segment.narrowIcon}
                <span className={segment.narrowIcon ? styles.words : undefined}>{segment.label}</span>
              </>
            )}
          </Radio.Root>
        );
        return segment.icon || segment.shortcut ? (
          <Tooltip key={segment.value} text={segment.label} shortcut={segment.shortcut}>
            {radio}
          </Tooltip>
        ) : (
          radio
        );
      })}
    </RadioGroup>
  );
}
