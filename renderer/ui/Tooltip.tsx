import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import type { Keys } from '../../shared/commands/keys.ts';
import { Kbd } from './Kbd.tsx';
import { Sentence } from './Sentence.tsx';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  readonly text: string;
  readonly shortcut?: Keys | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  /** One element that takes a ref and the handlers of a trigger. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/** Says what a control is for. Never the only name of a control: that is its label. */
export function Tooltip({ text, shortcut, side = 'bottom', children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            <Sentence>{text}</Sentence>
            {shortcut && <Kbd keys={shortcut} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
