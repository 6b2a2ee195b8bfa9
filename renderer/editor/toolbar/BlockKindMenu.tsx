import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Check, ChevronDown } from 'lucide-react';
import { useRef } from 'react';
import { EDITOR_COMMANDS, type TurnIntoAction } from '../../../shared/commands/editor-commands.ts';
import { shortcutOf } from '../../ui/command-words.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import popup from '../../ui/popup.module.css';
import { runAction } from '../commands/editor-actions.ts';
import { KIND_NAMES } from '../nodes/block-units.ts';
import styles from './EditorToolbar.module.css';
import { ToolbarMenuPopup } from './ToolbarMenuPopup.tsx';
import { useFormat } from './tool-state.ts';

/** Says what the block at the caret is, and turns it into something else. */
export function BlockKindMenu() {
  const [editor] = useLexicalComposerContext();
  const actions = useRef<Menu.Root.Actions>(null);
  const kind = useFormat(({ block }) => block);
  const turnInto = (next: TurnIntoAction) => {
    // Asking for the same again would turn it back; in a menu of choices that would surprise.
    if (next !== kind) runAction(editor, next);
  };
  return (
    <Menu.Root actionsRef={actions}>
      <Toolbar.Button
        render={
          <Menu.Trigger
            className={styles.blockKind}
            aria-label={`Block type: ${EDITOR_COMMANDS[kind].label}`}
          />
        }
      >
        {EDITOR_COMMANDS[kind].label}
        <ChevronDown size={14} aria-hidden />
      </Toolbar.Button>
      <ToolbarMenuPopup close={() => actions.current?.close()}>
        <Menu.RadioGroup value={kind} onValueChange={turnInto}>
          {KIND_NAMES.map((each) => {
            const command = EDITOR_COMMANDS[each];
            const { shortcut } = shortcutOf(command);
            return (
              <Menu.RadioItem key={each} value={each} className={popup.item} closeOnClick>
                <span className={popup.mark}>
                  <Menu.RadioItemIndicator>
                    <Check size={14} aria-hidden />
                  </Menu.RadioItemIndicator>
                </span>
                <span className={popup.text}>{command.label}</span>
                {shortcut && <Kbd keys={shortcut} />}
              </Menu.RadioItem>
            );
          })}
        </Menu.RadioGroup>
      </ToolbarMenuPopup>
    </Menu.Root>
  );
}
