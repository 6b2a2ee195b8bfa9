import { Popover } from '@base-ui/react/popover';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_EDITOR } from 'lexical';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { KeysHeld, useKeysHeldFor } from '../../type-ahead/use-keys-held.ts';
import { EDIT_PHRASE_COMMAND } from '../nodes/phrase/phrase-command.ts';
import styles from './LinkPopover.module.css';
import { targetBox } from './link-target.ts';
import { markLinkTarget } from './mark-link-target.ts';
import { type PhraseTarget, phraseTarget } from './phrase-target.ts';

const PhraseForm = lazy(async () => ({ default: (await import('./PhraseForm.tsx')).PhraseForm }));

/**
 * Where the language and the direction of a phrase are chosen, next to its words. Escape goes back to the
 * text with nothing changed.
 */
export function PhrasePopover() {
  const [editor] = useLexicalComposerContext();
  const popup = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<PhraseTarget | null>(null);

  useEffect(
    () =>
      editor.registerCommand(
        EDIT_PHRASE_COMMAND,
        () => {
          // The popover takes the focus and may select a word; neither may happen within the update that
          // the command runs in.
          queueMicrotask(() => setTarget(phraseTarget(editor)));
          return true;
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
            aria-label="Phrase"
            finalFocus={() => {
              editor.focus();
              return false;
            }}
          >
            <Suspense fallback={<KeysHeld />}>
              {target && <PhraseForm target={target} onDone={() => setTarget(null)} />}
            </Suspense>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
