import { expect, it, onTestFinished, vi } from 'vitest';
import type { EditorText, TextBlock } from '../../../../renderer/editor/find/editor-text.ts';
import { TextMarksPainter } from '../../../../renderer/editor/find/text-marks-painter.ts';

it('draws marks in a frame, and takes them away without waiting for one', () => {
  const highlights = new Map<string, unknown>();
  const frames: (() => void)[] = [];
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', class {});
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  onTestFinished(() => void vi.unstubAllGlobals());
  const block: TextBlock = {
    key: '1',
    isCode: false,
    isInPieces: false,
    lines: ['Cairo'],
    fieldLines: new Set(),
  };
  const text: Pick<EditorText, 'blocks' | 'range'> & { editor: { getElementByKey: () => null } } = {
    blocks: () => [block],
    range: () => new Range(),
    editor: { getElementByKey: () => null },
  };
  const painter = new TextMarksPainter(text as unknown as EditorText);
  painter.mark('find', [{ block, line: 0, start: 0, end: 5 }]);
  painter.mark('spelling', [{ block, line: 0, start: 0, end: 5 }]);
  expect([...highlights.keys()]).toEqual([]);
  for (const run of frames.splice(0)) run();
  expect([...highlights.keys()]).toEqual(['find', 'spelling']);
  painter.mark('find', []);
  expect([...highlights.keys()]).toEqual(['spelling']);
  painter.refresh();
  for (const run of frames.splice(0)) run();
  expect([...highlights.keys()]).toEqual(['spelling']);
});
