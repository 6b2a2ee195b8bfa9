import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useDroppedFiles } from '../../../renderer/app/use-dropped-files.ts';

afterEach(cleanup);

const onFiles = vi.fn();
const notify = vi.fn(() => () => {});

function Window() {
  useDroppedFiles(onFiles, notify);
  return (
    <main>
      <div data-testid="text" contentEditable suppressContentEditableWarning />
      <aside data-testid="list" />
    </main>
  );
}

function drop(on: string, ...names: readonly string[]): boolean {
  onFiles.mockClear();
  notify.mockClear();
  const { getByTestId, unmount } = render(<Window />);
  const files = names.map((name) => new File(['x'], name));
  const passedOn = fireEvent.drop(getByTestId(on), { dataTransfer: { files, types: ['Files'] } });
  unmount();
  return passedOn;
}

test('stories that are dropped on the list or on the text are imported', () => {
  for (const on of ['list', 'text']) {
    expect(drop(on, 'a.docx', 'photo.png', 'b.MD')).toBe(false);
    expect(onFiles.mock.calls[0]?.[0].map(({ name }: File) => name)).toEqual(['a.docx', 'b.MD']);
  }
});

test('pictures stay for the text that they are dropped on', () => {
  expect(drop('text', 'photo.png')).toBe(true);
  expect(onFiles).not.toHaveBeenCalled();
  expect(notify).not.toHaveBeenCalled();
});

test('anything else is told', () => {
  expect(drop('list', 'photo.png')).toBe(false);
  expect(notify).toHaveBeenCalledOnce();
});
