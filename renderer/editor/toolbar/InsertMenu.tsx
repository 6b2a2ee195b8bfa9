import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Check, ChevronDown, type LucideIcon, Plus } from 'lucide-react';
import { useRef } from 'react';
import { EDITOR_COMMANDS, type EditorAction } from '../../../shared/commands/editor-commands.ts';
import { shortcutOf } from '../../ui/command-words.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import popup from '../../ui/popup.module.css';
import { runAction } from '../commands/editor-actions.ts';
import { iconOf, TOOLBAR_ENTRIES } from '../nodes/block-units.ts';
import styles from './EditorToolbar.module.css';
import { ToolbarMenuPopup } from './ToolbarMenuPopup.tsx';
import { useToolState } from './tool-state.ts';
import type { ToolbarAction } from './toolbar-fit.ts';

export interface MoreTool {
  readonly action: ToolbarAction;
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
      <ToolbarMenuPopup close={() => actions.current?.close()}>
        {TOOLBAR_ENTRIES.map((action) => (
          <Menu.Item key={action} className={popup.item} onClick={() => choose(action)}>
            <EntryWords action={action} icon={iconOf(action)} />
          </Menu.Item>
        ))}
        {others.length > 0 && <Menu.Separator className={popup.separator} />}
        {others.map((tool) => (
          <MoreItem key={tool.action} {...tool} onChoose={choose} />
        ))}
      </ToolbarMenuPopup>
    </Menu.Root>
  );
}

function MoreItem({
  action,
  icon,
  onChoose,
}: MoreTool & { readonly onChoose: (action: EditorAction) => void }) {
  const { pressed, disabled = false } = useToolState(action);
  if (pressed === undefined)
    return (
      <Menu.Item className={popup.item} disabled={disabled} onClick={() => onChoose(action)}>
        <EntryWords action={action} icon={icon} />
      </Menu.Item>
    );
  return (
    <Menu.CheckboxItem className={popup.item} checked={pressed} closeOnClick onClick={() => onChoose(action)}>
      <EntryWords action={action} icon={pressed ? Check : icon} />
    </Menu.CheckboxItem>
  );
}

function EntryWords({ action, icon: Icon }: { readonly action: EditorAction; readonly icon: LucideIcon }) {
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
