import { Menu } from '@base-ui/react/menu';
import { MenuEntries } from './MenuEntries.tsx';
import { MenuPopup } from './MenuPopup.tsx';
import type { MenuEntry } from './menu-entry.ts';
import popup from './popup.module.css';

export interface ChipMenuProps {
  /** The chip it belongs to, which takes the focus back; null while the menu is closed. */
  readonly chip: HTMLElement | null;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}

/**
 * The menu of one chip of a combobox. It hangs beside the combobox rather than in the chip, whose own keys would
 * otherwise answer what is typed into the menu.
 */
export function ChipMenu({ chip, entries, onClose }: ChipMenuProps) {
  return (
    <Menu.Root open={chip !== null} onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} anchor={chip} sideOffset={4} align="start">
          <MenuPopup close={onClose} finalFocus={() => chip}>
            <MenuEntries entries={entries} />
          </MenuPopup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
