import { type ReactNode, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './IconButton.module.css';
import { MenuAt } from './MenuAt.tsx';
import type { MenuEntry } from './menu-entry.ts';

export interface LazyMenuButtonProps {
  /** The accessible name, shown where the pointer rests too. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly entries: () => readonly MenuEntry[];
  readonly className?: string | undefined;
}

/**
 * A button of a row with its menu, where there are thousands of rows: all but the button is made when it is
 * pressed. Rows have their keys, so Tab passes it by.
 */
export function LazyMenuButton({ label, icon, entries, className }: LazyMenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-popup-open={isOpen ? '' : undefined}
        className={classNames(styles.button, className)}
        onClick={() => setOpen(true)}
      >
        {icon}
      </button>
      {isOpen && (
        <MenuAt
          label={label}
          box={() => button.current?.getBoundingClientRect() ?? new DOMRect()}
          align="end"
          entries={entries()}
          onClose={close}
        />
      )}
    </>
  );
}
