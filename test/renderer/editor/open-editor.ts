import { buildEditorFromExtensions } from '@lexical/extension';
import type { LexicalEditorWithDispose } from 'lexical';
import { onTestFinished } from 'vitest';
import { EditorBody } from '../../../renderer/editor/body/editor-body.ts';
import { type EditorServices, NO_SNIPPETS } from '../../../renderer/editor/editor-services.ts';
import { storyExtension } from '../../../renderer/editor/load-story.ts';
import type { Block } from '../../../shared/story/block.ts';

export const NO_SERVICES: EditorServices = {
  addMedia: () => Promise.resolve(null),
  story: 'story-0001',
  bringMedia: () => Promise.resolve({}),
  chooseMedia: () => Promise.resolve([]),
  mediaUrl: (media) => `app://dateline/media/story-0001/${media}`,
  openLink: () => {},
  tell: () => {},
  offer: () => {},
  clipboard: () => {},
  snippets: NO_SNIPPETS,
  linkedStory: () => Promise.resolve(null),
  findStories: () => Promise.resolve([]),
};

export interface OpenEditor {
  readonly editor: LexicalEditorWithDispose;
  readonly body: EditorBody;
  /** How often the body said that it changed. */
  readonly touched: () => number;
  readonly update: (change: () => void) => void;
}

/** What the editor makes of a body that goes through it, without a page to show it on; `change` runs in between. */
export function throughEditor(story: readonly Block[], change?: () => void): readonly Block[] {
  const editor = buildEditorFromExtensions(storyExtension(story, NO_SERVICES));
  try {
    if (change) editor.update(change, { discrete: true });
    return new EditorBody(editor).read();
  } finally {
    editor.dispose();
  }
}

/** The whole editor of the window on a real element, without React. */
export function openEditor(story: readonly Block[], services: EditorServices = NO_SERVICES): OpenEditor {
  const editor = buildEditorFromExtensions(storyExtension(story, services));
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.append(root);
  editor.setRootElement(root);
  const body = new EditorBody(editor);
  let touches = 0;
  const stop = body.follow(() => {
    touches++;
  });
  onTestFinished(() => {
    stop();
    editor.dispose();
    root.remove();
  });
  return {
    editor,
    body,
    touched: () => touches,
    update: (change) => editor.update(change, { discrete: true }),
  };
}
