import { Popover } from '@base-ui/react/popover';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_EDITOR, mergeRegister } from 'lexical';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { KeysHeld, useKeysHeldFor } from '../../type-ahead/use-keys-held.ts';
import { ASK_EMBED_COMMAND } from '../nodes/embed/insert-embed.ts';
import { ASK_RELATED_COMMAND } from '../nodes/related/insert-related.ts';
import { type CaretTarget, caretTarget } from './caret-target.ts';
import styles from './LinkPopover.module.css';
import { targetBox } from './link-target.ts';

const EmbedForm = lazy(async () => ({ default: (await import('./EmbedForm.tsx')).EmbedForm }));
const RelatedForm = lazy(async () => ({ default: (await import('./RelatedForm.tsx')).RelatedForm }));

type Asked = CaretTarget & { readonly kind: 'embed' | 'related' };

/**
 * Where the address of a card, or the story of a box, is chosen before it is put in. Escape goes back to
 * the text with nothing changed.
 */
export function CardPopover() {
  const [editor] = useLexicalComposerContext();
  const popup = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);

  useEffect(() => {
    const ask = (kind: Asked['kind']) => () => {
      const target = caretTarget(editor);
      // The popover takes the focus; that must not happen within the update that the command may run in.
      queueMicrotask(() => setAsked({ ...target, kind }));
      return true;
    };
    return mergeRegister(
      editor.registerCommand(ASK_EMBED_COMMAND, ask('embed'), COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(ASK_RELATED_COMMAND, ask('related'), COMMAND_PRIORITY_EDITOR),
    );
  }, [editor]);

  useKeysHeldFor(asked !== null, popup);

  const anchor = useMemo(
    () => ({ getBoundingClientRect: () => targetBox(asked?.range ?? null, editor.getRootElement()) }),
    [asked, editor],
  );
  const done = () => setAsked(null);

  return (
    <Popover.Root
      open={asked !== null}
      onOpenChange={(open) => {
        if (!open) done();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} anchor={anchor} sideOffset={8} align="start">
          <Popover.Popup
            ref={popup}
            className={styles.popup}
            aria-label={asked?.kind === 'related' ? 'Related story' : 'Embed card'}
            finalFocus={() => {
              editor.focus();
              return false;
            }}
          >
            <Suspense fallback={<KeysHeld />}>
              {asked?.kind === 'embed' && <EmbedForm selection={asked.selection} onDone={done} />}
              {asked?.kind === 'related' && <RelatedForm selection={asked.selection} onDone={done} />}
            </Suspense>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
