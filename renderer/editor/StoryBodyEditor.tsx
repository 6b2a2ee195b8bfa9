import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { type ReactNode, useState } from 'react';
import type { Block } from '../../shared/story/block.ts';
import type { EditorServices } from './editor-services.ts';
import { storyExtension } from './load-story.ts';

interface Props {
  /** Read once, with the services: give the element a key that changes when another editor is wanted. */
  readonly body: readonly Block[];
  readonly services: EditorServices;
  readonly children: ReactNode;
}

/** One loaded story in an editor of its own; its text, toolbar and followers stand anywhere among the children. */
export function StoryBodyEditor({ body, services, children }: Props) {
  const [extension] = useState(() => storyExtension(body, services));
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      {children}
    </LexicalExtensionComposer>
  );
}
