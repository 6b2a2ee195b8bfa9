import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { Splitter } from '../../../renderer/ui/Splitter.tsx';

afterEach(cleanup);

interface PaneProps {
  readonly pane: 'before' | 'after';
  readonly onKeep: (width: number) => void;
}

/** A splitter that keeps its width between 200 and 400. */
function Pane({ pane, onKeep }: PaneProps) {
  const [width, setWidth] = useState(300);
  return (
    <Splitter
      label="Width of the list of stories"
      controls="stories"
      value={width}
      min={200}
      max={400}
      initial={304}
      pane={pane}
      onChange={setWidth}
      onCommit={onKeep}
    />
  );
}

/** The splitter, with the widths that were to be remembered. */
function show(pane: 'before' | 'after') {
  const kept = vi.fn();
  render(<Pane pane={pane} onKeep={kept} />);
  const splitter = screen.getByRole('separator', { name: 'Width of the list of stories' });
  return { splitter, kept, width: () => Number(splitter.getAttribute('aria-valuenow')) };
}

it.each([
  ['before', 340],
  ['after', 260],
] as const)('drags the pane that lies %s it, and remembers where it is dropped', (pane, width) => {
  const { splitter, kept, width: shown } = show(pane);
  fireEvent.pointerMove(splitter, { clientX: 900 });
  expect(shown()).toBe(300);
  fireEvent.pointerDown(splitter, { clientX: 300, pointerId: 1 });
  fireEvent.pointerMove(splitter, { clientX: 340 });
  expect(shown()).toBe(width);
  expect(kept).not.toHaveBeenCalled();
  fireEvent.pointerUp(splitter);
  fireEvent.pointerUp(splitter);
  expect(kept.mock.calls).toEqual([[width]]);
  fireEvent.pointerMove(splitter, { clientX: 900 });
  expect(shown()).toBe(width);
});

it('is not dragged further than the pane can be wide', () => {
  const { splitter, width } = show('before');
  fireEvent.pointerDown(splitter, { clientX: 300, pointerId: 1 });
  fireEvent.pointerMove(splitter, { clientX: 900 });
  expect(width()).toBe(400);
  fireEvent.pointerMove(splitter, { clientX: 0 });
  expect(width()).toBe(200);
});

it('moves by the arrow keys, to either end, and back to where it began', () => {
  const { splitter, kept, width } = show('before');
  const after = (key: string) => {
    const isPassedOn = fireEvent.keyDown(splitter, { key });
    return [width(), isPassedOn];
  };
  expect(['ArrowLeft', 'ArrowRight', 'Home', 'ArrowLeft', 'End', 'a'].map(after)).toEqual([
    [284, false],
    [300, false],
    [200, false],
    [200, false],
    [400, false],
    [400, true],
  ]);
  fireEvent.doubleClick(splitter);
  expect(width()).toBe(304);
  expect(kept.mock.calls.flat()).toEqual([284, 300, 200, 200, 400, 304]);
});

it('goes back to its first width by Enter, and says its width in words', () => {
  const { splitter, width } = show('before');
  fireEvent.keyDown(splitter, { key: 'End' });
  expect(splitter.getAttribute('aria-valuetext')).toBe('400 pixels');
  fireEvent.keyDown(splitter, { key: 'Enter' });
  expect(width()).toBe(304);
});

it('has a menu for whoever does not drag', async () => {
  const { splitter, kept, width } = show('before');
  fireEvent.contextMenu(splitter);
  const row = (name: string) => screen.findByRole('menuitem', { name });
  fireEvent.click(await row('Wider'));
  expect(width()).toBe(316);
  fireEvent.contextMenu(splitter);
  fireEvent.click(await row('Usual width'));
  expect(width()).toBe(304);
  expect(kept.mock.calls).toEqual([[316], [304]]);
  fireEvent.contextMenu(splitter);
  expect((await row('Usual width')).getAttribute('aria-disabled')).toBe('true');
});

it('counts in another unit than pixels', () => {
  const kept = vi.fn();
  const unit = { name: 'percent', step: 5, pixels: () => 8 };
  render(
    <Splitter
      label="Width of the page"
      controls="page"
      pane="after"
      value={50}
      min={30}
      max={70}
      initial={50}
      unit={unit}
      onChange={kept}
    />,
  );
  const splitter = screen.getByRole('separator', { name: 'Width of the page' });
  expect(splitter.getAttribute('aria-valuetext')).toBe('50 percent');
  fireEvent.keyDown(splitter, { key: 'ArrowLeft' });
  fireEvent.pointerDown(splitter, { clientX: 300, pointerId: 1 });
  fireEvent.pointerMove(splitter, { clientX: 380 });
  expect(kept.mock.calls).toEqual([[55], [40]]);
});
