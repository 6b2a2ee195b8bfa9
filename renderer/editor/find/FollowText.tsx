import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useEffectEvent } from 'react';
import { EditorText } from './editor-text.ts';

interface Props {
  /** Takes the text of this editor; what it returns ends that. */
  readonly onText: (text: EditorText) => () => void;
}

/** Hands the text of the editor that it stands in to whoever searches it. Renders nothing. */
export function FollowText({ onText }: Props) {
  const [editor] = useLexicalComposerContext();
  const hand = useEffectEvent(onText);
  useEffect(() => hand(new EditorText(editor)), [editor]);
  return null;
}
