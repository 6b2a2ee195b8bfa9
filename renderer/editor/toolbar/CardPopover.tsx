import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_EDITOR, mergeRegister } from 'lexical';
import { useEffect, useState } from 'react';
import { lazyComponent } from '../../scheduling/lazy-component.tsx';
import { ASK_EMBED_COMMAND } from '../nodes/embed/insert-embed.ts';
import { ASK_RELATED_COMMAND } from '../nodes/related/insert-related.ts';
import { CaretPopover } from './CaretPopover.tsx';
import { type CaretTarget, caretTarget } from './caret-target.ts';

const EmbedForm = lazyComponent(async () => (await import('./EmbedForm.tsx')).EmbedForm);
const RelatedForm = lazyComponent(async () => (await import('./RelatedForm.tsx')).RelatedForm);

type Asked = CaretTarget & { readonly kind: 'embed' | 'related' };

/** Where the address of a card, or the story of a box, is chosen before it is put in. */
export function CardPopover() {
  const [editor] = useLexicalComposerContext();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);

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

  return (
    <CaretPopover
      label={asked?.kind === 'related' ? 'Related story' : 'Embed card'}
      target={asked}
      onClose={close}
    >
      {({ kind, selection }) =>
        kind === 'embed' ? (
          <EmbedForm selection={selection} onDone={close} />
        ) : (
          <RelatedForm selection={selection} onDone={close} />
        )
      }
    </CaretPopover>
  );
}
