import { Menu } from '@base-ui/react/menu';
import { MenuEntries } from './MenuEntries.tsx';
import { MenuPopup } from './MenuPopup.tsx';
import type { MenuEntry } from './menu-entry.ts';
import popup from './popup.module.css';

export interface MenuAtProps {
  readonly label: string;
  /** What it stands beside, on the screen. */
  readonly box: () => DOMRect;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
  /** Closed, with or without a choice. The focus is whoever opened it to give back. */
  readonly onClose: () => void;
}

/**
 * A menu that is open for as long as it is there, beside something that is no button. What is under it
 * takes no presses meanwhile.
 */
export function MenuAt({ label, box, entries, align = 'start', onClose }: MenuAtProps) {
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal>
        <Menu.Positioner
          className={popup.positioner}
          anchor={{ getBoundingClientRect: box }}
          side="bottom"
          align={align}
          sideOffset={4}
        >
          <MenuPopup label={label} close={onClose} finalFocus={false}>
            <MenuEntries entries={entries} />
          </MenuPopup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
