import { Toolbar } from '@base-ui/react/toolbar';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { LucideIcon } from 'lucide-react';
import { EDITOR_COMMANDS, type EditorAction } from '../../../shared/commands/editor-commands.ts';
import { shortcutOf } from '../../ui/command-words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { runAction } from '../commands/editor-actions.ts';

interface Props {
  readonly action: EditorAction;
  readonly icon: LucideIcon;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}

/** A button of the toolbar: its name, tooltip and work come from the table of commands. */
export function ActionButton({ action, icon: Icon, pressed, disabled = false }: Props) {
  const [editor] = useLexicalComposerContext();
  return (
    <Toolbar.Button
      disabled={disabled}
      onClick={() => runAction(editor, action)}
      render={
        <IconButton
          label={EDITOR_COMMANDS[action].label}
          icon={<Icon size={16} strokeWidth={1.75} aria-hidden />}
          {...shortcutOf(EDITOR_COMMANDS[action])}
          {...(pressed !== undefined && { pressed })}
        />
      }
    />
  );
}
