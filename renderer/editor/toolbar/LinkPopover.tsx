import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_EDITOR } from 'lexical';
import { useEffect, useState } from 'react';
import { EDIT_LINK_COMMAND } from '../nodes/link/link-command.ts';
import { CaretPopover } from './CaretPopover.tsx';
import { LinkForm } from './LinkForm.tsx';
import { type LinkTarget, linkTarget } from './link-target.ts';
import { markLinkTarget } from './mark-link-target.ts';

/** Where the address of a link is written, next to its words. */
export function LinkPopover() {
  const [editor] = useLexicalComposerContext();
  const [target, setTarget] = useState<LinkTarget | null>(null);
  const close = () => setTarget(null);

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

  return (
    <CaretPopover label="Link" target={target} onClose={close}>
      {(link) => <LinkForm target={link} onDone={close} />}
    </CaretPopover>
  );
}
