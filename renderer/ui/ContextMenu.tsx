import { ContextMenu as Base } from '@base-ui/react/context-menu';
import { type ReactElement, useRef } from 'react';
import { MenuEntries } from './MenuEntries.tsx';
import { MenuPopup } from './MenuPopup.tsx';
import type { MenuEntry } from './menu-entry.ts';
import popup from './popup.module.css';

export interface ContextMenuProps {
  /** What is pointed at; takes a ref and handlers. */
  readonly children: ReactElement<Record<string, unknown>>;
  readonly entries: readonly MenuEntry[];
  readonly onOpenChange?: (open: boolean) => void;
}

export function ContextMenu({ children, entries, onOpenChange }: ContextMenuProps) {
  const actions = useRef<Base.Root.Actions>(null);
  return (
    <Base.Root
      actionsRef={actions}
      disabled={entries.length === 0}
      onOpenChange={(open) => onOpenChange?.(open)}
    >
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className={popup.positioner}>
          <MenuPopup close={() => actions.current?.close()}>
            <MenuEntries entries={entries} />
          </MenuPopup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
