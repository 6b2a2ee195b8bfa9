import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ReadabilityFigures } from '../../../../../renderer/features/editor/readability/ReadabilityFigures.tsx';
import type { Readings } from '../../../../../renderer/features/editor/readability/readability-marks.ts';

afterEach(cleanup);

/** The figures of a text of ten sentences, except where it says otherwise. */
function show(part: Partial<Readings>, words = 200) {
  const does = { onNext: vi.fn(), onLongest: vi.fn(), onStop: vi.fn() };
  const figures = { words, sentences: 10, syllables: 300, letters: 900, longWords: 20 } as never;
  const readings: Readings = {
    language: 'en',
    figures,
    length: 205,
    longest: 41,
    long: 2,
    veryLong: 1,
    ...part,
  };
  render(<ReadabilityFigures readings={readings} {...does} />);
  return {
    ...does,
    figure: (name: string) => screen.getByText(name).closest('div')?.lastElementChild?.textContent,
  };
}

it('tells how a text reads, with the ways to its long sentences', async () => {
  const { figure, onNext, onLongest, onStop } = show({});
  expect(figure('Sentences')).toBe('10');
  expect(figure('Average length')).toBe('20.5 words');
  expect(figure('Longest')).toBe('41 words');
  expect(figure('Long')).toMatch(/^2 over \d+ words$/);
  expect(figure('Reading ease')).toMatch(/^\d+, \w/);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Next long one' }));
  await user.click(screen.getByRole('button', { name: 'Go to the longest' }));
  await user.click(screen.getByRole('button', { name: 'Stop marking' }));
  expect([onNext, onLongest, onStop].map((one) => one.mock.calls.length)).toEqual([1, 1, 1]);
});

it('measures nothing of too few words, or of a language without a measure', () => {
  expect(show({ long: 0, veryLong: 0 }, 20).figure('Reading ease')).toBe('Too few words');
  expect(screen.getByText(/^Reading ease is measured from \d+ words on\.$/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next long one' }).disabled).toBe(true);
  cleanup();
  expect(show({ language: 'fa' }).figure('Reading ease')).toBe('No measure');
  expect(screen.getByText(/no measure of reading ease for Persian;/)).toBeTruthy();
  cleanup();
  show({ language: 'x-' });
  expect(screen.getByText(/no measure of reading ease for x-;/)).toBeTruthy();
});

it('waits for the first sentence', () => {
  show({ figures: { words: 0, sentences: 0 } as never });
  expect(screen.getByText('No sentence has been written yet.')).toBeTruthy();
});
