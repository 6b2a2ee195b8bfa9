import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useOneLine } from '../../../renderer/editor/use-one-line.ts';

afterEach(cleanup);

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');

/** A story that hears of what is typed only when it is told to. */
function SlowStory({
  story,
}: {
  readonly story: { hear: () => void; line: string; set: (line: string) => void };
}) {
  const [line, setLine] = useState('cap');
  story.line = line;
  story.set = setLine;
  const props = useOneLine(line, (next) => {
    story.hear = () => setLine(next);
  });
  return <textarea {...props} />;
}

test('what is typed stays until the story has heard of it, and gives way to undo after that', () => {
  const story = { hear: () => {}, line: '', set: (_: string) => {} };
  render(<SlowStory story={story} />);
  fireEvent.change(field(), { target: { value: 'cXap' } });
  expect(story.line).toBe('cap');
  expect(field().value).toBe('cXap');
  act(() => story.hear());
  expect(field().value).toBe('cXap');
  act(() => story.set('cap'));
  expect(field().value).toBe('cap');
});

test('an accent typed as a second key is left in the field as typed', () => {
  const story = { hear: () => {}, line: '', set: (_: string) => {} };
  render(<SlowStory story={story} />);
  fireEvent.change(field(), { target: { value: 'cafe\u0301' } });
  act(() => story.hear());
  expect(story.line).toBe('café');
  expect(field().value).toBe('cafe\u0301');
});

test('a line break that is pasted becomes a space', () => {
  const story = { hear: () => {}, line: '', set: (_: string) => {} };
  render(<SlowStory story={story} />);
  fireEvent.change(field(), { target: { value: 'two\r\nlines' } });
  expect(field().value).toBe('two lines');
  act(() => story.hear());
  expect(story.line).toBe('two lines');
});
