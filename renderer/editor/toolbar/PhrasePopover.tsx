import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_EDITOR } from 'lexical';
import { useEffect, useState } from 'react';
import { lazyComponent } from '../../scheduling/lazy-component.tsx';
import { EDIT_PHRASE_COMMAND } from '../nodes/phrase/phrase-command.ts';
import { CaretPopover } from './CaretPopover.tsx';
import { markLinkTarget } from './mark-link-target.ts';
import { type PhraseTarget, phraseTarget } from './phrase-target.ts';

const PhraseForm = lazyComponent(async () => (await import('./PhraseForm.tsx')).PhraseForm);

/** Where the language and the direction of a phrase are chosen, next to its words. */
export function PhrasePopover() {
  const [editor] = useLexicalComposerContext();
  const [target, setTarget] = useState<PhraseTarget | null>(null);
  const close = () => setTarget(null);

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

  return (
    <CaretPopover label="Phrase" target={target} onClose={close}>
      {(phrase) => <PhraseForm target={phrase} onDone={close} />}
    </CaretPopover>
  );
}
