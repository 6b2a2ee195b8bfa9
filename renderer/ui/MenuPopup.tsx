import { Menu } from '@base-ui/react/menu';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useClosedByCommands } from './open-popups.ts';
import popup from './popup.module.css';
import { useFirstRow } from './use-first-row.ts';

export interface MenuPopupProps {
  /** The accessible name, where no button gives one. */
  readonly label?: string | undefined;
  /** Closes the menu it belongs to, with all that it opened. */
  readonly close: () => void;
  /** Where the focus goes; false where whoever closes it says so. By default to what opened it. */
  readonly finalFocus?: Menu.Popup.Props['finalFocus'];
  readonly children: ReactNode;
}

/**
 * What every menu is: it begins at its first row, Tab and Escape close it and go back to where it was called
 * up, and so does a command of the window on its way to something else.
 */
export function MenuPopup({ label, close, finalFocus, children }: MenuPopupProps) {
  const rows = useRef<HTMLDivElement>(null);
  useFirstRow(rows);
  useClosedByCommands(true, close);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <Menu.Popup
      ref={rows}
      className={popup.popup}
      aria-label={label}
      onKeyDownCapture={press}
      {...(finalFocus !== undefined && { finalFocus })}
    >
      {children}
    </Menu.Popup>
  );
}
