import { act, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import { paragraph, showEditor } from '../show-editor.tsx';

const FIGURE: Figure = { type: 'figure', media: 'a.png', alt: 'A ship', caption: 'Off Aden', credit: '' };
const caption = () => screen.getByLabelText<HTMLTextAreaElement>('Caption');

test('who writes in a field stays in it, at the same words, when another program changes them', async () => {
  const { writeBody } = showEditor([FIGURE, paragraph('One')]);
  act(() => caption().focus());
  caption().setSelectionRange(4, 8);
  await writeBody([{ ...FIGURE, caption: 'Just off Aden' }, paragraph('Two')]);
  await waitFor(() => expect(caption().value).toBe('Just off Aden'));
  await waitFor(() => expect(document.activeElement).toBe(caption()));
  expect([caption().selectionStart, caption().selectionEnd]).toEqual([9, 13]);
});

test('where the field is gone, the text has the focus', async () => {
  const { root, writeBody } = showEditor([FIGURE, paragraph('One')]);
  act(() => caption().focus());
  await writeBody([paragraph('Only words'), paragraph('One')]);
  // The second within which the field would be drawn is over.
  const later = performance.now() + 2000;
  const clock = vi.spyOn(performance, 'now').mockReturnValue(later);
  onTestFinished(() => clock.mockRestore());
  await waitFor(() => expect(document.activeElement).toBe(root));
});
