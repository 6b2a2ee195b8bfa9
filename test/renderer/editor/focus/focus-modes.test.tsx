import { act, fireEvent } from '@testing-library/react';
import { $setSelection } from 'lexical';
import { createRef } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { FocusOnParagraph } from '../../../../renderer/editor/focus/FocusOnParagraph.tsx';
import { TypewriterScroll } from '../../../../renderer/editor/focus/TypewriterScroll.tsx';
import { paragraph, showEditor } from '../show-editor.tsx';

test('only the block that is written stands out', async () => {
  const { root, select, update } = showEditor([paragraph('One'), paragraph('Two')], {}, <FocusOnParagraph />);
  const written = () => [...root.querySelectorAll('[data-written]')].map((block) => block.textContent);
  expect(root.hasAttribute('data-one-block')).toBe(false);
  await select('One');
  expect(written()).toEqual(['One']);
  await select('Two', 'behind');
  expect(written()).toEqual(['Two']);
  expect(root.hasAttribute('data-one-block')).toBe(true);
  await update(() => $setSelection(null));
  expect(written()).toEqual([]);
  expect(root.hasAttribute('data-one-block')).toBe(false);
});

test('the line that is written keeps its height in the window, and a pointer moves nothing', async () => {
  const scroller = createRef<HTMLDivElement>();
  const paper = (
    <div ref={scroller}>
      <TypewriterScroll scroller={scroller} />
    </div>
  );
  const { select, type } = showEditor([paragraph('One')], {}, paper);
  const element = scroller.current as HTMLDivElement;
  element.getBoundingClientRect = () => new DOMRect(0, 100, 800, 1000);
  const scrolled = vi.spyOn(element, 'scrollTo').mockImplementation(() => {});
  const rects = vi
    .spyOn(Range.prototype, 'getClientRects')
    .mockReturnValue([new DOMRect(100, 900, 0, 20)] as unknown as DOMRectList);
  const frames: FrameRequestCallback[] = [];
  const painted = vi
    .spyOn(window, 'requestAnimationFrame')
    .mockImplementation((frame) => frames.push(frame as FrameRequestCallback));
  onTestFinished(() => {
    painted.mockRestore();
    rects.mockRestore();
  });
  const paint = () =>
    act(() => {
      for (const frame of frames.splice(0)) frame(0);
    });
  await select('One', 'behind');
  paint();
  expect(scrolled).not.toHaveBeenCalled();
  fireEvent.keyDown(element, { key: 'a' });
  await type('a');
  paint();
  expect(scrolled).toHaveBeenCalledOnce();
  // The caret is far below the height that it is to keep.
  expect(scrolled.mock.calls[0]?.[0]).toMatchObject({ top: expect.toSatisfy((top: number) => top > 100) });
  fireEvent.pointerDown(element);
  await type('b');
  paint();
  expect(scrolled).toHaveBeenCalledOnce();
});
