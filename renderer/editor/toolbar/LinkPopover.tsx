import { Popover } from '@base-ui/react/popover';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_EDITOR } from 'lexical';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useKeysHeldFor } from '../../type-ahead/use-keys-held.ts';
import { EDIT_LINK_COMMAND } from '../nodes/link/link-command.ts';
import { LinkForm } from './LinkForm.tsx';
import styles from './LinkPopover.module.css';
import { type LinkTarget, linkTarget, targetBox } from './link-target.ts';
import { markLinkTarget } from './mark-link-target.ts';

/** Where the address of a link is written, next to its words. Escape goes back to the text with nothing changed. */
export function LinkPopover() {
  const [editor] = useLexicalComposerContext();
  const popup = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<LinkTarget | null>(null);

  useEffect(
    () =>
      editor.registerCommand(
        EDIT_LINK_COMMAND,
        () => {
          const next = linkTarget(editor);
          // The popover takes the focus; that must not happen within the update that the command may run in.
          if (next) queueMicrotask(() => setTarget(next));
          return next !== null;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );

  useEffect(() => markLinkTarget(target?.range ?? null), [target]);

  useKeysHeldFor(target !== null, popup);

  const anchor = useMemo(
    () => ({ getBoundingClientRect: () => targetBox(target?.range ?? null, editor.getRootElement()) }),
    [target, editor],
  );

  return (
    <Popover.Root
      open={target !== null}
      onOpenChange={(open) => {
        if (!open) setTarget(null);
      }}
    >
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} anchor={anchor} sideOffset={8} align="start">
          <Popover.Popup
            ref={popup}
            className={styles.popup}
            aria-label="Link"
            finalFocus={() => {
              editor.focus();
              return false;
            }}
          >
            {target && <LinkForm target={target} onDone={() => setTarget(null)} />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
