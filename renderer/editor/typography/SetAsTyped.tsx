import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type RefObject, useEffect } from 'react';
import { setFieldsAsTyped } from './set-fields-as-typed.ts';
import { setTextAsTyped } from './set-text-as-typed.ts';

interface Props {
  /** The sheet: the text of the editor and the fields around it and in it. */
  readonly paper: RefObject<HTMLElement | null>;
}

/** Sets quotation marks and dashes as they are typed, while it is there. Renders nothing. */
export function SetAsTyped({ paper }: Props) {
  const [editor] = useLexicalComposerContext();
  useEffect(() => setTextAsTyped(editor), [editor]);
  useEffect(() => (paper.current ? setFieldsAsTyped(paper.current) : undefined), [paper]);
  return null;
}
