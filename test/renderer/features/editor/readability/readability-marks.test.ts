import { act, cleanup } from '@testing-library/react';
import { $getSelection } from 'lexical';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { createReadabilityMarks } from '../../../../../renderer/features/editor/readability/readability-marks.ts';
import type { Block } from '../../../../../shared/story/block.ts';
import { renderEditor } from '../render-editor.tsx';

afterEach(cleanup);

const sentence = (words: number, first = 'It') => `${first} ${'went '.repeat(words - 2)}on.`;
const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });

function readable(body: readonly Block[]) {
  const rendered = renderEditor(body);
  const marks = createReadabilityMarks(rendered.writing.text);
  onTestFinished(() => marks.end());
  const selected = () =>
    rendered.editor().read('latest', () => $getSelection()?.getTextContent().split(' ')[0]);
  const go = async (move: () => boolean) => {
    let moved = false;
    await act(async () => {
      moved = move();
    });
    return moved ? selected() : null;
  };
  return { ...rendered, marks, go, readings: () => marks.store.getState().readings };
}

it('adds up what is prose, and goes to what is long', async () => {
  const { marks, readings, go, type } = readable([
    { type: 'heading', level: 2, children: [{ type: 'text', text: sentence(60, 'Heading') }] },
    paragraph(`${sentence(4, 'Short')} ${sentence(30, 'Long')}`),
    { type: 'code', text: sentence(80, 'code'), language: '' },
    paragraph(`${sentence(70, 'Longest')} ${sentence(26, 'Last')}`),
  ]);
  await vi.waitFor(() => expect(readings()).not.toBeNull());
  expect(readings()).toMatchObject({
    figures: { sentences: 4, words: 130 },
    length: 130,
    longest: 70,
    long: 2,
    veryLong: 1,
  });
  expect(await go(() => marks.goToLongest())).toBe('Longest');
  expect(await go(() => marks.next())).toBe('Last');
  expect(await go(() => marks.next())).toBe('Long');
  expect(await go(() => marks.next())).toBe('Longest');

  // What is selected is written over.
  await type('So it went.');
  await vi.waitFor(() => expect(readings()).toMatchObject({ longest: 30, long: 2, veryLong: 0 }));
});

it('counts as the language does, and finds nothing long in what is not', async () => {
  const { marks, readings, go } = readable([paragraph('部长抵达开罗。会谈开始。'), paragraph(sentence(24))]);
  marks.speak('zh');
  await vi.waitFor(() => expect(readings()).toMatchObject({ language: 'zh', figures: { sentences: 3 } }));
  expect(readings()?.longest).toBeGreaterThan(50);
  marks.speak('en');
  await vi.waitFor(() => expect(readings()).toMatchObject({ language: 'en', longest: 24 }));
  expect(await go(() => marks.next())).toBeNull();
});
