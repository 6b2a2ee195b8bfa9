import { buildEditorFromExtensions, getExtensionDependencyFromEditor } from '@lexical/extension';
import { expect, onTestFinished, test } from 'vitest';
import { ServicesExtension } from '../../../renderer/editor/editor-services.ts';

test('an editor that nobody gave services shows a story, and does nothing in silence', async () => {
  const editor = buildEditorFromExtensions(ServicesExtension);
  onTestFinished(() => editor.dispose());
  const services = getExtensionDependencyFromEditor(editor, ServicesExtension).output;
  expect(services.mediaUrl('a.png')).toBe('a.png');
  expect(await services.linkedStory('story-0002')).toBeNull();
  expect(await services.snippets.load()).toEqual(services.snippets.current());
  const missing = /given no services/;
  await expect(services.addMedia('a.png', new Uint8Array())).rejects.toThrow(missing);
  await expect(services.chooseMedia()).rejects.toThrow(missing);
  await expect(services.bringMedia('story-0002', ['a.png'])).rejects.toThrow(missing);
  await expect(services.findStories('harbour')).rejects.toThrow(missing);
  expect(() => services.clipboard('copy')).toThrow(missing);
  expect(() => services.openLink('https://example.org/')).toThrow(missing);
});
