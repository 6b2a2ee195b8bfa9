import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Sentence } from '../../../renderer/ui/Sentence.tsx';

test('quoted names are isolated, and have the language of their letters', () => {
  const { container } = render(<Sentence>Moved “عمّان” to the bin. “Aden” stays.</Sentence>);
  expect(container.textContent).toBe('Moved “عمّان” to the bin. “Aden” stays.');
  const names = [...container.querySelectorAll<HTMLElement>('span[dir]')];
  expect(names.map(({ textContent, dir, lang }) => [textContent, dir, lang])).toEqual([
    ['عمّان', 'auto', 'ar'],
    ['Aden', 'auto', ''],
  ]);
});

test('a sentence without names is itself', () => {
  const { container } = render(<Sentence>Restored 3 stories.</Sentence>);
  expect(container.innerHTML).toBe('Restored 3 stories.');
});
