import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type RefObject, useEffect } from 'react';
import { registerFieldPunctuation } from './field-punctuation.ts';
import { registerTextPunctuation } from './text-punctuation.ts';

interface Props {
  /** The sheet: the text of the editor and the fields around it and in it. */
  readonly paper: RefObject<HTMLElement | null>;
}

/** Sets quotation marks and dashes as they are typed, while it is there. Renders nothing. */
export function SmartPunctuation({ paper }: Props) {
  const [editor] = useLexicalComposerContext();
  useEffect(() => registerTextPunctuation(editor), [editor]);
  useEffect(() => (paper.current ? registerFieldPunctuation(paper.current) : undefined), [paper]);
  return null;
}
