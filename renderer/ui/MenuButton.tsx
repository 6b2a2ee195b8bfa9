import { Menu } from '@base-ui/react/menu';
import { type ReactElement, useRef } from 'react';
import { MenuEntries } from './MenuEntries.tsx';
import { MenuPopup } from './MenuPopup.tsx';
import type { MenuEntry } from './menu-entry.ts';
import popup from './popup.module.css';

export interface MenuButtonProps {
  /** The button that opens it: a Button or an IconButton. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
}

export function MenuButton({ trigger, entries, align = 'end' }: MenuButtonProps) {
  const actions = useRef<Menu.Root.Actions>(null);
  return (
    <Menu.Root actionsRef={actions}>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} sideOffset={4} align={align}>
          <MenuPopup close={() => actions.current?.close()}>
            <MenuEntries entries={entries} />
          </MenuPopup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
