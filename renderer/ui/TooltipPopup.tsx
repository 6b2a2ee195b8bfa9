import { Tooltip } from '@base-ui/react/tooltip';
import { useState } from 'react';
import { TOOLTIP_POPUP } from './follow-tooltips.ts';
import { Kbd } from './Kbd.tsx';
import { Sentence } from './Sentence.tsx';
import styles from './Tooltip.module.css';
import { type TooltipWords, tooltipOf } from './tooltip-attributes.ts';

interface Shown extends TooltipWords {
  readonly control: HTMLElement;
}

/** The tooltip of a control; nothing, after it has faded, where there is none. */
export function TooltipPopup({ control }: { readonly control: HTMLElement | null }) {
  const [last, setLast] = useState<Shown | null>(null);
  // While it fades it says what it said: its control may be another one by then, or none.
  const shown = control && last?.control !== control ? { control, ...tooltipOf(control) } : last;
  if (shown !== last) setLast(shown);
  if (!shown) return null;
  return (
    <Tooltip.Root open={control !== null}>
      <Tooltip.Portal>
        <Tooltip.Positioner
          anchor={shown.control}
          side={shown.side ?? 'bottom'}
          sideOffset={6}
          className={styles.positioner}
        >
          <Tooltip.Popup className={styles.popup} {...{ [TOOLTIP_POPUP]: '' }}>
            <Sentence>{shown.text}</Sentence>
            {shown.shortcut && <Kbd keys={shown.shortcut} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
