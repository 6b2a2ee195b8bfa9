import { Popover } from '@base-ui/react/popover';
import { type ReactNode, useMemo, useRef } from 'react';
import { isInTransit } from '../type-ahead/in-transit.ts';
import { useKeysHeldFor } from '../type-ahead/use-keys-held.ts';
import styles from './AnchoredPopover.module.css';
import { keepTabWithin } from './keep-tab-within.ts';
import { useClosedByCommands } from './open-popups.ts';

export interface AnchoredPopoverProps<Target> {
  /** The accessible name of what opens. */
  readonly label: string;
  /** What it is open for; null while it is closed. */
  readonly target: Target | null;
  /** The box that it stands by, in CSS pixels of the window; the same function as long as it reads the same. */
  readonly boxOf: (target: Target) => DOMRect;
  /** False where going to an element does not mean to leave it. */
  readonly leavesFor?: (to: EventTarget | null) => boolean;
  readonly onClose: () => void;
  /** Called once it has gone; the focus is wherever this puts it. */
  readonly giveFocusBack: () => void;
  readonly children: (target: Target) => ReactNode;
}

/** A panel beside what it is about, that takes the focus; Escape and a click elsewhere close it. */
export function AnchoredPopover<Target>({
  label,
  target,
  boxOf,
  leavesFor = () => true,
  onClose,
  giveFocusBack,
  children,
}: AnchoredPopoverProps<Target>) {
  const popup = useRef<HTMLDivElement>(null);
  useKeysHeldFor(target !== null, popup);
  useClosedByCommands(target !== null, onClose);
  const anchor = useMemo(
    () => ({ getBoundingClientRect: () => (target === null ? new DOMRect() : boxOf(target)) }),
    [target, boxOf],
  );
  return (
    <Popover.Root
      open={target !== null}
      onOpenChange={(open, { event, cancel }) => {
        if (open) return;
        const to = event instanceof FocusEvent ? event.relatedTarget : event.target;
        if (leavesFor(to)) onClose();
        else cancel();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} anchor={anchor} sideOffset={8} align="start">
          <Popover.Popup
            ref={popup}
            className={styles.popup}
            aria-label={label}
            onKeyDown={keepTabWithin}
            finalFocus={() => {
              // Whoever has gone on by a command stays where that led.
              const active = document.activeElement ?? document.body;
              if (isInTransit(active) || popup.current?.contains(active)) giveFocusBack();
              return false;
            }}
          >
            {target !== null && children(target)}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
