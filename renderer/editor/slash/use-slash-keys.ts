import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { useEffect, useEffectEvent } from 'react';

export interface SlashKeys {
  move(by: 1 | -1): void;
  /** Takes what is marked. */
  choose(): void;
  close(): void;
}

/** Takes the keys of the menu from the text, which keeps the focus while the menu is there. */
export function registerSlashKeys(editor: LexicalEditor, { move, choose, close }: SlashKeys): () => void {
  const own = (act: () => void) => (event: KeyboardEvent | null) => {
    event?.preventDefault();
    // Escape, too, is meant for the menu and for nothing around it.
    event?.stopPropagation();
    act();
    return true;
  };
  const down = own(() => move(1));
  const up = own(() => move(-1));
  const take = own(choose);
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, down, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, up, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ENTER_COMMAND, take, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_TAB_COMMAND, take, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ESCAPE_COMMAND, own(close), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        close();
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

export function useSlashKeys(editor: LexicalEditor, keys: SlashKeys): void {
  const move = useEffectEvent(keys.move);
  const choose = useEffectEvent(keys.choose);
  const close = useEffectEvent(keys.close);
  useEffect(
    () => registerSlashKeys(editor, { move: (by) => move(by), choose: () => choose(), close: () => close() }),
    [editor],
  );
}
