import { Popover } from '@base-ui/react/popover';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { useKeysHeldFor } from '../type-ahead/use-keys-held.ts';
import { classNames } from './class-names.ts';
import { keepTabWithin } from './keep-tab-within.ts';
import { useClosedByCommands } from './open-popups.ts';
import styles from './PopoverButton.module.css';
import popup from './popup.module.css';

export interface PopoverButtonProps {
  /** The accessible name of what opens. */
  readonly label: string;
  /** The button that opens it: a Button or an IconButton. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A button with a panel under it that stays while one works in it; Escape and a click elsewhere close it. */
export function PopoverButton({ label, trigger, open, onOpenChange, children }: PopoverButtonProps) {
  const panel = useRef<HTMLDivElement>(null);
  useKeysHeldFor(open, panel);
  useClosedByCommands(open, () => onOpenChange(false));
  return (
    <Popover.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Popover.Trigger render={trigger} />
      <Popover.Portal>
        <Popover.Positioner className={popup.positioner} sideOffset={4} align="start">
          <Popover.Popup
            ref={panel}
            aria-label={label}
            className={classNames(popup.popup, styles.panel)}
            onKeyDown={keepTabWithin}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
