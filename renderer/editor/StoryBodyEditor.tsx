import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { type ReactNode, useMemo } from 'react';
import type { Block } from '../../shared/story/block.ts';
import type { EditorServices } from './editor-services.ts';
import { storyExtension } from './load-story.ts';

interface Props {
  /** Read once: another body is another editor, so give the element a key that changes with the story. */
  readonly body: readonly Block[];
  readonly services: EditorServices;
  readonly children: ReactNode;
}

/** One loaded story in an editor of its own; its text, toolbar and followers stand anywhere among the children. */
export function StoryBodyEditor({ body, services, children }: Props) {
  const extension = useMemo(() => storyExtension(body, services), [body, services]);
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      {children}
    </LexicalExtensionComposer>
  );
}
