import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Check, ChevronDown, type LucideIcon, Plus } from 'lucide-react';
import { useRef } from 'react';
import { EDITOR_COMMANDS, type EditorAction } from '../../../shared/commands/editor-commands.ts';
import { shortcutOf } from '../../ui/command-words.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { MenuPopup } from '../../ui/MenuPopup.tsx';
import popup from '../../ui/popup.module.css';
import { runAction } from '../commands/editor-actions.ts';
import { iconOf, TOOLBAR_ENTRIES } from '../nodes/block-units.ts';
import styles from './EditorToolbar.module.css';

/** What a button of the toolbar shows of the caret. */
export interface ToolState {
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}

export interface MoreTool extends ToolState {
  readonly action: EditorAction;
  readonly icon: LucideIcon;
}

export interface InsertMenuProps {
  /** What the toolbar has no room for. */
  readonly more: readonly MoreTool[];
}

/** Everything that can be put in at the caret, and whatever the toolbar has no room for. */
export function InsertMenu({ more }: InsertMenuProps) {
  const [editor] = useLexicalComposerContext();
  const actions = useRef<Menu.Root.Actions>(null);
  const chosen = useRef<EditorAction | null>(null);
  const choose = (action: EditorAction) => {
    chosen.current = action;
  };
  const entries: readonly EditorAction[] = TOOLBAR_ENTRIES;
  const others = more.filter(({ action }) => !entries.includes(action));
  return (
    <Menu.Root
      actionsRef={actions}
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
          <MenuPopup
            close={() => actions.current?.close()}
            finalFocus={() => {
              editor.focus();
              return false;
            }}
          >
            {TOOLBAR_ENTRIES.map((action) => (
              <Menu.Item key={action} className={popup.item} onClick={() => choose(action)}>
                <EntryWords action={action} icon={iconOf(action)} />
              </Menu.Item>
            ))}
            {others.length > 0 && <Menu.Separator className={popup.separator} />}
            {others.map(({ action, icon, pressed, disabled = false }) =>
              pressed === undefined ? (
                <Menu.Item
                  key={action}
                  className={popup.item}
                  disabled={disabled}
                  onClick={() => choose(action)}
                >
                  <EntryWords action={action} icon={icon} />
                </Menu.Item>
              ) : (
                <Menu.CheckboxItem
                  key={action}
                  className={popup.item}
                  checked={pressed}
                  closeOnClick
                  onClick={() => choose(action)}
                >
                  <EntryWords action={action} icon={pressed ? Check : icon} />
                </Menu.CheckboxItem>
              ),
            )}
          </MenuPopup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function EntryWords({ action, icon: Icon }: Pick<MoreTool, 'action' | 'icon'>) {
  const command = EDITOR_COMMANDS[action];
  const { shortcut } = shortcutOf(command);
  return (
    <>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={popup.text}>{command.label}</span>
      {shortcut && <Kbd keys={shortcut} />}
    </>
  );
}
