import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type ReactNode, useCallback } from 'react';
import { AnchoredPopover } from '../../ui/AnchoredPopover.tsx';
import { targetBox } from './link-target.ts';

interface Props<Target> {
  readonly label: string;
  /** What it works on, taken down when it opens: the focus leaves the text then. */
  readonly target: Target | null;
  readonly onClose: () => void;
  readonly children: (target: Target) => ReactNode;
}

/** A panel beside words of the text. Escape goes back to the text with nothing changed. */
export function CaretPopover<Target extends { readonly range: Range | null }>(props: Props<Target>) {
  const [editor] = useLexicalComposerContext();
  const boxOf = useCallback(({ range }: Target) => targetBox(range, editor.getRootElement()), [editor]);
  return <AnchoredPopover {...props} boxOf={boxOf} giveFocusBack={() => editor.focus()} />;
}
