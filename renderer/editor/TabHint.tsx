import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  KEY_DOWN_COMMAND,
  mergeRegister,
} from 'lexical';
import { useEffect, useState } from 'react';
import { shownKeys } from '../../shared/commands/keys.ts';
import { TEXT_KEYS } from '../../shared/commands/place-keys.ts';
import { ON_MAC } from '../keyboard/on-mac.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { TAB_UNUSED_COMMAND } from './extensions/tab-extension.ts';
import styles from './TabHint.module.css';

const [NEXT, BEFORE] = [TEXT_KEYS.leave, TEXT_KEYS.leaveBack].map(({ keys }) => shownKeys(keys[0], ON_MAC));

const SHOWN_FOR = 8000;

/** Says which key leaves the text after a Tab that nothing had a use for; once for any number of them in a row. */
export function TabHint() {
  const [editor] = useLexicalComposerContext();
  const [shown, setShown] = useState(false);

  useEffect(() => {
    let isTold = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      if (isTold) return true;
      isTold = true;
      setShown(true);
      clearTimeout(timer);
      timer = setTimeout(() => setShown(false), SHOWN_FOR);
      return true;
    };
    const hide = () => {
      isTold = false;
      clearTimeout(timer);
      setShown(false);
      return false;
    };
    const endRow = ({ key }: KeyboardEvent) => {
      if (key !== 'Tab' && key !== 'Shift') isTold = false;
      return false;
    };
    return mergeRegister(
      () => clearTimeout(timer),
      editor.registerCommand(TAB_UNUSED_COMMAND, show, COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(KEY_DOWN_COMMAND, endRow, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(BLUR_COMMAND, hide, COMMAND_PRIORITY_CRITICAL),
    );
  }, [editor]);

  // A screen reader speaks what comes into a place that it knows, so the place is always there.
  return (
    <div role="status" className={styles.place}>
      {shown && (
        <>
          <VisuallyHidden>
            Tab stays in the text. {NEXT} goes to the next part of the window, {BEFORE} to the one before.
          </VisuallyHidden>
          <p aria-hidden dir="auto" className={styles.hint}>
            Tab stays in the text. <Kbd keys={TEXT_KEYS.leave.keys[0]} /> goes to the next part of the window,{' '}
            <Kbd keys={TEXT_KEYS.leaveBack.keys[0]} /> to the one before.
          </p>
        </>
      )}
    </div>
  );
}
