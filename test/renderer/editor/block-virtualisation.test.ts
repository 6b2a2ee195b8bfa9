import { $createParagraphNode, $getRoot, createEditor } from 'lexical';
import { expect, it, onTestFinished, vi } from 'vitest';
import { virtualiseBlocks } from '../../../renderer/editor/block-virtualisation.ts';

/** A text of so many paragraphs put into the page, and how often something of it was measured. */
function shown(paragraphs: number) {
  const measured = vi.spyOn(Element.prototype, 'getBoundingClientRect');
  const editor = createEditor({ onError: (error) => expect.fail(error.message) });
  editor.update(
    () => {
      for (let nth = 0; nth < paragraphs; nth++) $getRoot().append($createParagraphNode());
    },
    { discrete: true },
  );
  const root = document.createElement('div');
  document.body.append(root);
  editor.setRootElement(root);
  const stop = virtualiseBlocks(editor);
  onTestFinished(() => {
    stop();
    root.remove();
    measured.mockRestore();
  });
  return { measured: measured.mock.calls.length, far: root.querySelectorAll('[data-far]').length };
}

it('draws a short text whole, without laying it out to measure it', () => {
  expect(shown(299)).toEqual({ measured: 0, far: 0 });
});

it('does not draw what is far away in a long text', () => {
  const { measured, far } = shown(600);
  expect(measured).toBeGreaterThan(0);
  expect(far).toBeGreaterThan(200);
});
