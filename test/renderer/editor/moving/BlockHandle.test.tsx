import { act, fireEvent, waitFor } from '@testing-library/react';
import { $getRoot, $getSelection, $isNodeSelection, UNDO_COMMAND } from 'lexical';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { EditorServices } from '../../../../renderer/editor/editor-services.ts';
import { scrollStep } from '../../../../renderer/editor/moving/drag-blocks.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { BLOCK, boxFrom, layOut } from '../lay-out.ts';
import { paragraph, type ShownEditor, showEditor } from '../show-editor.tsx';

/** What the handle needs is fetched when a pointer first moves. */
const PATIENCE = { timeout: 15_000 };

/** The middle of a block. */
const middleOf = (at: number) => at * (BLOCK.height + BLOCK.gap) + BLOCK.height / 2;
const [UPPER, LOWER] = [-5, 5];

interface Handle extends ShownEditor {
  readonly handle: HTMLElement;
  pointAt(y: number): Promise<void>;
  /** Presses the handle and moves the pointer with it. */
  drag(to: number): void;
  drop(): Promise<void>;
}

async function withHandle(
  story: readonly Block[],
  boxes?: (root: HTMLElement) => ReadonlyMap<Element, DOMRect>,
  services?: Partial<EditorServices>,
): Promise<Handle> {
  const shown = showEditor(story, services);
  const { root } = shown;
  layOut(root, boxes?.(root));
  const move = (y: number) =>
    root.dispatchEvent(
      new PointerEvent('pointermove', {
        clientX: 90,
        clientY: y,
        movementY: 1,
        bubbles: true,
      } as PointerEventInit),
    );
  const handle = await waitFor(() => {
    act(() => void move(0));
    const found = document.querySelector<HTMLElement>('[aria-label^="Block: drag"]');
    if (!found) throw new Error('there is no handle');
    return found;
  });
  return {
    ...shown,
    handle,
    pointAt: async (y) => {
      move(y);
      await waitFor(() => expect(handle.hasAttribute('data-shown')).toBe(true), PATIENCE);
    },
    drag: (to) => {
      fireEvent.pointerDown(handle, { button: 0, clientY: 0 });
      fireEvent.pointerMove(window, { clientY: 9 });
      fireEvent.pointerMove(window, { clientY: to });
    },
    drop: () => act(async () => void fireEvent.pointerUp(window)),
  };
}

const FIGURE: Block = { type: 'figure', media: 'a.png', alt: '', caption: '', credit: '' };
const FOUR = ['One', 'Two', 'Three', 'Four'].map(paragraph);
const said = (body: readonly Block[]) =>
  body.map((block) =>
    block.type === 'paragraph'
      ? block.children.map((each) => 'text' in each && each.text).join()
      : block.type,
  );

test('a block goes where it is dropped, is written in there, and goes back with one undo', async () => {
  const { body, drag, drop, editor, pointAt, root, type } = await withHandle(FOUR);
  await pointAt(middleOf(0));
  drag(middleOf(2) + LOWER);
  expect(root.querySelector('[data-dragged]')?.textContent).toBe('One');
  await drop();
  expect(said(body())).toEqual(['Two', 'Three', 'One', 'Four']);
  expect(root.querySelector('[data-dragged]')).toBeNull();
  expect(document.activeElement).toBe(root);
  await type('>');
  expect(said(body())).toEqual(['Two', 'Three', '>One', 'Four']);
  await act(async () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  await act(async () => editor.dispatchCommand(UNDO_COMMAND, undefined));
  expect(said(body())).toEqual(['One', 'Two', 'Three', 'Four']);
});

test('blocks that are selected together go together', async () => {
  const { body, drag, drop, pointAt, update } = await withHandle(FOUR);
  await update(() => $getRoot().select(0, 2));
  await pointAt(middleOf(1));
  drag(middleOf(3) + LOWER);
  await drop();
  expect(said(body())).toEqual(['Three', 'Four', 'One', 'Two']);
});

test('Escape calls it off, and no key means anything else meanwhile', async () => {
  const { body, drag, drop, pointAt, root } = await withHandle(FOUR);
  await pointAt(middleOf(3));
  drag(middleOf(0) + UPPER);
  expect(fireEvent.keyDown(window, { key: 'a' })).toBe(false);
  expect(root.querySelector('[data-dragged]')).not.toBeNull();
  fireEvent.keyDown(window, { key: 'Escape' });
  expect(root.querySelector('[data-dragged]')).toBeNull();
  await drop();
  expect(said(body())).toEqual(['One', 'Two', 'Three', 'Four']);
  expect(fireEvent.keyDown(window, { key: 'a' })).toBe(true);
});

test('a press selects the block and asks for its menu', async () => {
  const { editor, handle, pointAt, root } = await withHandle([FIGURE, paragraph('One')]);
  const asked = vi.fn((event: Event) => event.preventDefault());
  root.addEventListener('contextmenu', asked);
  onTestFinished(() => root.removeEventListener('contextmenu', asked));
  await pointAt(middleOf(0));
  fireEvent.pointerDown(handle, { button: 0, clientY: 0 });
  fireEvent.pointerUp(window);
  fireEvent.click(handle);
  expect(asked).toHaveBeenCalledOnce();
  expect(editor.read(() => $isNodeSelection($getSelection()))).toBe(true);
  await pointAt(middleOf(1));
  fireEvent.click(handle);
  expect(asked).toHaveBeenCalledTimes(2);
  expect(editor.read(() => $getSelection()?.getNodes()[0]?.getTextContent())).toBe('One');
});

test('the handle goes as soon as somebody writes', async () => {
  const { handle, pointAt } = await withHandle(FOUR);
  await pointAt(middleOf(1));
  fireEvent.keyDown(window, { key: 'a' });
  expect(handle.hasAttribute('data-shown')).toBe(false);
});

describe('in a quote', () => {
  const QUOTE: Block = {
    type: 'quote',
    children: [paragraph('First'), paragraph('Second')] as never,
    attribution: [{ type: 'text', text: 'An aide' }],
  };
  const STORY = [paragraph('One'), QUOTE, { type: 'divider' } as const, paragraph('Last')];
  // The quote is as high as its three lines.
  const boxes = (root: HTMLElement) => {
    const [first, quote, ...below] = [...root.children];
    return new Map<Element, DOMRect>([
      [first as Element, boxFrom(0, 40)],
      [quote as Element, boxFrom(50, 150)],
      ...[...(quote?.children ?? [])].map((line, at) => [line, boxFrom(50 + 50 * at, 40)] as const),
      ...below.map((block, at) => [block, boxFrom(210 + 50 * at, 40)] as const),
    ]);
  };

  test('words go above who said it', async () => {
    const { body, drag, drop, pointAt } = await withHandle(STORY, boxes);
    await pointAt(20);
    drag(175);
    await drop();
    expect(body()[0]).toEqual({
      ...QUOTE,
      children: [paragraph('First'), paragraph('Second'), paragraph('One')],
    });
  });

  test('what it cannot hold goes beside it', async () => {
    const { body, drag, drop, pointAt } = await withHandle(STORY, boxes);
    await pointAt(220);
    drag(110);
    await drop();
    expect(said(body())).toEqual(['One', 'divider', 'quote', 'Last']);
  });

  test('one of its lines is dragged out by itself', async () => {
    const { body, drag, drop, pointAt } = await withHandle(STORY, boxes);
    await pointAt(120);
    drag(275);
    await drop();
    expect(said(body())).toEqual(['One', 'quote', 'divider', 'Second', 'Last']);
  });
});

test.each([
  ['above a picture that the story begins with', -20, ['One', 'figure', 'Two', 'figure']],
  ['below a picture that the story ends with', 999, ['figure', 'Two', 'figure', 'One']],
])('a block can be dropped %s', async (_, y, order) => {
  const { body, drag, drop, pointAt } = await withHandle([
    FIGURE,
    paragraph('One'),
    paragraph('Two'),
    FIGURE,
  ]);
  await pointAt(middleOf(1));
  drag(y);
  await drop();
  expect(said(body())).toEqual(order);
});

test('a picture from elsewhere stands where the line said that it would', async () => {
  const addMedia = vi.fn(async (name: string) => ({ media: name, width: 4, height: 3 }));
  const { body, root } = await withHandle(FOUR, undefined, { addMedia });
  const line = () => document.querySelector<HTMLElement>('[aria-label^="Block: drag"] + div');
  const drag = async (
    type: string,
    y: number,
    files: readonly object[],
    relatedTarget: Element | null = null,
  ) => {
    const dataTransfer = { types: ['Files'], items: files, files };
    const init = { bubbles: true, cancelable: true, clientY: y, relatedTarget };
    const event = Object.assign(new MouseEvent(type, init), { dataTransfer });
    await act(async () => void root.dispatchEvent(event));
    return event.defaultPrevented;
  };
  const picture = {
    kind: 'file',
    type: 'image/png',
    name: 'a.png',
    arrayBuffer: async () => new ArrayBuffer(1),
  };
  // Other files are for the list of stories.
  expect(await drag('dragover', middleOf(1) + UPPER, [{ kind: 'file', type: 'text/markdown' }])).toBe(false);
  expect(line()?.hidden).toBe(true);
  expect(await drag('dragover', middleOf(1) + UPPER, [picture])).toBe(true);
  expect(line()?.hidden).toBe(false);
  expect(line()?.style.top).toBe(`${BLOCK.height + BLOCK.gap / 2 - 1}px`);
  await drag('dragleave', 0, [picture], root.firstElementChild);
  expect(line()?.hidden).toBe(false);
  await drag('dragleave', 0, [picture]);
  expect(line()?.hidden).toBe(true);
  await drag('drop', middleOf(1) + UPPER, [picture]);
  await waitFor(() => expect(said(body())).toEqual(['One', 'figure', 'Two', 'Three', 'Four']));
  expect(line()?.hidden).toBe(true);
});

test('the text scrolls the faster the nearer the pointer is to an edge', () => {
  const view = { top: 100, bottom: 700 };
  expect(scrollStep(view, 400)).toBe(0);
  expect(scrollStep(view, 690)).toBeGreaterThan(scrollStep(view, 660));
  expect(scrollStep(view, 90)).toBe(-scrollStep(view, 710));
});
