import { Toolbar } from '@base-ui/react/toolbar';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { LucideIcon } from 'lucide-react';
import { IconButton } from '../../ui/IconButton.tsx';
import { runAction } from '../commands/editor-actions.ts';
import { formatChord } from '../key-chord.ts';
import { type EditorAction, shortcutOf } from '../shortcuts.ts';

interface Props {
  readonly action: EditorAction;
  readonly icon: LucideIcon;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}

/** A button of the toolbar: its name, tooltip and work come from the one list of shortcuts. */
export function ActionButton({ action, icon: Icon, pressed, disabled = false }: Props) {
  const [editor] = useLexicalComposerContext();
  const { label, chords } = shortcutOf(action);
  const chord = chords[0];
  return (
    <Toolbar.Button
      disabled={disabled}
      onClick={() => runAction(editor, action)}
      render={
        <IconButton
          label={label}
          icon={<Icon size={16} strokeWidth={1.75} aria-hidden />}
          {...(chord && { shortcut: formatChord(chord) })}
          {...(pressed !== undefined && { pressed })}
        />
      }
    />
  );
}
