import { InitialStateExtension } from '@lexical/extension';
import { configExtension, defineExtension, HISTORY_MERGE_TAG } from 'lexical';
import type { Block } from '../../shared/story/block.ts';
import { $storyToEditor } from './convert/story-to-editor.ts';
import { type EditorServices, ServicesExtension } from './editor-services.ts';
import { StoryBodyExtension } from './extensions/story-body-extension.ts';

/** The root extension of one loaded story. It stands for the editor itself: make it once a story, never in a render. */
export function storyExtension(body: readonly Block[], services: EditorServices) {
  return defineExtension({
    name: 'dateline/story',
    dependencies: [
      StoryBodyExtension,
      configExtension(ServicesExtension, { services }),
      // Opening a story changes nothing in it, so nothing may tidy it on the way in.
      configExtension(InitialStateExtension, {
        updateOptions: { tag: HISTORY_MERGE_TAG, skipTransforms: true, discrete: true },
      }),
    ],
    $initialEditorState: () => $storyToEditor(body),
  });
}
