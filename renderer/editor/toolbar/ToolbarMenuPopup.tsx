import { Menu } from '@base-ui/react/menu';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { ReactNode } from 'react';
import { MenuPopup } from '../../ui/MenuPopup.tsx';
import popup from '../../ui/popup.module.css';

interface Props {
  /** Which edge of the button the popup keeps to. */
  readonly align?: 'start' | 'end';
  readonly close: () => void;
  readonly children: ReactNode;
}

/** The popup of a menu in a bar of the editor; the text has the focus again when it closes. */
export function ToolbarMenuPopup({ align = 'start', close, children }: Props) {
  const [editor] = useLexicalComposerContext();
  return (
    <Menu.Portal>
      <Menu.Positioner className={popup.positioner} sideOffset={4} align={align}>
        <MenuPopup
          close={close}
          finalFocus={() => {
            editor.focus();
            return false;
          }}
        >
          {children}
        </MenuPopup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}
