import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ChevronDown, Plus } from 'lucide-react';
import { useRef } from 'react';
import { EDITOR_COMMANDS, type EditorAction } from '../../../shared/commands/editor-commands.ts';
import { shortcutOf } from '../../ui/command-words.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import popup from '../../ui/popup.module.css';
import { runAction } from '../commands/editor-actions.ts';
import { iconOf, TOOLBAR_ENTRIES } from '../nodes/block-units.ts';
import styles from './EditorToolbar.module.css';

/** Everything that can be put in at the caret. */
export function InsertMenu() {
  const [editor] = useLexicalComposerContext();
  const chosen = useRef<EditorAction | null>(null);
  return (
    <Menu.Root
      modal={false}
      onOpenChange={(open) => {
        if (open) chosen.current = null;
      }}
      // What asks for more opens once the menu has gone, so that the two do not fight for the focus.
      onOpenChangeComplete={(open) => {
        const action = chosen.current;
        chosen.current = null;
        if (!open && action !== null) editor.focus(() => runAction(editor, action));
      }}
    >
      <Toolbar.Button render={<Menu.Trigger className={styles.insert} aria-label="Insert" />}>
        <Plus size={16} strokeWidth={1.75} aria-hidden />
        <ChevronDown size={14} aria-hidden />
      </Toolbar.Button>
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} sideOffset={4} align="start">
          <Menu.Popup
            className={popup.popup}
            finalFocus={() => {
              editor.focus();
              return false;
            }}
          >
            {TOOLBAR_ENTRIES.map((action) => {
              const Icon = iconOf(action);
              const command = EDITOR_COMMANDS[action];
              const { shortcut } = shortcutOf(command);
              return (
                <Menu.Item
                  key={action}
                  className={popup.item}
                  onClick={() => {
                    chosen.current = action;
                  }}
                >
                  <Icon size={16} strokeWidth={1.75} aria-hidden />
                  <span className={popup.text}>{command.label}</span>
                  {shortcut && <Kbd keys={shortcut} />}
                </Menu.Item>
              );
            })}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
