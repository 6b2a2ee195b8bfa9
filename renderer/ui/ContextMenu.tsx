import { ContextMenu as Base } from '@base-ui/react/context-menu';
import { type ReactElement, useRef, useState } from 'react';
import { MenuEntries } from './MenuEntries.tsx';
import type { MenuEntry } from './menu-entry.ts';
import popup from './popup.module.css';
import { useFirstRow } from './use-first-row.ts';

export interface ContextMenuProps {
  /** What is pointed at; takes a ref and handlers. */
  readonly children: ReactElement<Record<string, unknown>>;
  readonly entries: readonly MenuEntry[];
  readonly onOpenChange?: (open: boolean) => void;
}

export function ContextMenu({ children, entries, onOpenChange }: ContextMenuProps) {
  const rows = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useFirstRow(isOpen, rows);
  const change = (open: boolean) => {
    setOpen(open);
    onOpenChange?.(open);
  };
  return (
    <Base.Root disabled={entries.length === 0} onOpenChange={change}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className={popup.positioner}>
          <Base.Popup ref={rows} className={popup.popup}>
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
