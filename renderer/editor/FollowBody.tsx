import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useEffectEvent } from 'react';
import type { Block } from '../../shared/story/block.ts';
import type { BodySource } from '../session/session.ts';
import { EditorBody } from './body/editor-body.ts';
import { type ReadSelection, watchSelection } from './watch-selection.ts';

interface Props {
  /** The body that the editor was made from. */
  readonly loaded: readonly Block[];
  /** Takes the body of this editor; what it returns ends that. */
  readonly onAttach: (source: BodySource) => () => void;
  readonly onTouched: () => void;
  /** Told when something becomes selected and when nothing is any more; the blocks are read only when asked for. */
  readonly onSelection: (read: ReadSelection | null) => void;
}

/** Ties the editor that it stands in to whoever keeps the story. Renders nothing. */
export function FollowBody({ loaded, onAttach, onTouched, onSelection }: Props) {
  const [editor] = useLexicalComposerContext();
  const attach = useEffectEvent(onAttach);
  const touched = useEffectEvent(onTouched);
  const selected = useEffectEvent(onSelection);

  useEffect(() => {
    const source = new EditorBody(editor, loaded);
    const detach = attach(source);
    const stop = source.follow(() => touched());
    return () => {
      detach();
      stop();
    };
  }, [editor, loaded]);

  useEffect(() => watchSelection(editor, (read) => selected(read)), [editor]);

  return null;
}
