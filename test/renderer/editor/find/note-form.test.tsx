import { act, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { EditorText } from '../../../../renderer/editor/find/editor-text.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { footnote, lineBreak, text } from '../../../../shared/story/inline.ts';
import { paragraph, showEditor } from '../show-editor.tsx';

const STORY: readonly Block[] = [
  {
    type: 'paragraph',
    children: [
      text('It sank.'),
      footnote([text('Says the '), text('port', 'bold'), lineBreak(), text('authority')]),
    ],
  },
];

function reader(story: readonly Block[]) {
  const shown = showEditor(story);
  const storyText = new EditorText(shown.editor);
  onTestFinished(storyText.follow(() => {}));
  const spanOf = (words: string) => {
    for (const block of storyText.blocks()) {
      const line = block.lines.findIndex((each) => each.includes(words));
      const start = block.lines[line]?.indexOf(words) ?? 0;
      if (line >= 0) return { block, line, start, end: start + words.length };
    }
    throw new Error(`there is no "${words}"`);
  };
  return { ...shown, storyText, spanOf };
}

test('words of a note are shown by its number, and in its form while that is open', async () => {
  const { spanOf, storyText } = reader(STORY);
  const span = spanOf('authority');
  expect(storyText.range(span)?.toString()).toBe('1');
  await act(async () => storyText.select(span));
  const form = await screen.findByLabelText('Words of the note');
  await waitFor(() => expect(storyText.range(span)?.toString()).toBe('authority'));
  expect(form.contains(storyText.range(span)?.startContainer ?? null)).toBe(true);
  await waitFor(() => expect(storyText.range(spanOf('port'))?.toString()).toBe('port'));
});

test('whoever goes on finding goes on from the caret in the note', async () => {
  const { spanOf, storyText } = reader(STORY);
  const span = spanOf('authority');
  await act(async () => storyText.select(span));
  await screen.findByLabelText('Words of the note');
  await waitFor(() => expect(storyText.hasFocus()).toBe(true));
  await waitFor(() =>
    expect([storyText.caret('start')?.offset, storyText.caret('end')?.offset]).toEqual([
      span.start,
      span.end,
    ]),
  );
  expect(storyText.caret()?.line).toBe(span.line);
});

test('words out of sight are scrolled to, and those in sight are left where they are', async () => {
  const { root, spanOf, storyText } = reader([paragraph('One'), paragraph('Harbour')]);
  const scroller = root.parentElement as HTMLElement;
  scroller.style.overflowY = 'auto';
  scroller.getBoundingClientRect = () => new DOMRect(0, 0, 800, 600);
  const block = root.children[1] as HTMLElement;
  const seen = vi.fn();
  block.scrollIntoView = seen;
  let top = 2000;
  block.getBoundingClientRect = () => new DOMRect(0, top, 800, 40);
  const rects = vi
    .spyOn(Range.prototype, 'getBoundingClientRect')
    .mockImplementation(() => new DOMRect(0, top, 50, 20));
  onTestFinished(() => rects.mockRestore());
  storyText.reveal(spanOf('Harbour'));
  expect(seen).toHaveBeenCalledOnce();
  expect(scroller.scrollTop).toBeGreaterThan(0);
  const before = scroller.scrollTop;
  top = 300;
  storyText.reveal(spanOf('Harbour'));
  expect(seen).toHaveBeenCalledOnce();
  expect(scroller.scrollTop).toBe(before);
});
