import { Menu } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { MenuEntries } from './MenuEntries.tsx';
import type { MenuEntry } from './menu-entry.ts';
import popup from './popup.module.css';

export interface MenuButtonProps {
  /** The button that opens it: a Button or an IconButton. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
}

export function MenuButton({ trigger, entries, align = 'end' }: MenuButtonProps) {
  return (
    <Menu.Root>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} sideOffset={4} align={align}>
          <Menu.Popup className={popup.popup}>
            <MenuEntries entries={entries} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
