import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useEffectEvent } from 'react';
import { StoryText } from './story-text.ts';

interface Props {
  /** Takes the text of this editor; what it returns ends that. */
  readonly onText: (text: StoryText) => () => void;
}

/** Hands the text of the editor that it stands in to whoever searches it. Renders nothing. */
export function FollowText({ onText }: Props) {
  const [editor] = useLexicalComposerContext();
  const hand = useEffectEvent(onText);
  useEffect(() => hand(new StoryText(editor)), [editor]);
  return null;
}
