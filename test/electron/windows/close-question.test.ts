import { expect, it } from 'vitest';
import { closeQuestion } from '../../../electron/windows/close-question.ts';

const STALE = { headline: 'Talks resume in Cairo', why: 'Another program wrote it.', isKept: true };

it('names a story by its headline, says that both texts are safe, and offers to compare them', () => {
  const { message, detail, choices } = closeQuestion('failed', STALE);
  expect(message).toBe('Another program changed “Talks resume in Cairo” while you were writing');
  expect(detail).toMatch(/^Your text and theirs are both safe/);
  expect(detail).not.toMatch(/lost/);
  expect(choices[0]).toEqual({ label: 'Compare…', choice: 'stay', compares: true });
});

it('says why a text that is kept nowhere could not be saved', () => {
  const { message, detail, choices } = closeQuestion('failed', {
    ...STALE,
    why: 'The disk is full.',
    isKept: false,
  });
  expect(message).toBe('Your last changes to “Talks resume in Cairo” could not be saved');
  expect(detail).toMatch(/^The disk is full\./);
  expect(choices.map(({ label }) => label)).toContain('Close without saving');
});

it('tells what comes back after a window that does not answer', () => {
  const { detail, choices } = closeQuestion('no-answer', null);
  expect(detail).toMatch(/comes back when you open Dateline again/);
  expect(choices.map(({ choice }) => choice)).toEqual(['try-again', 'stay', 'close-anyway']);
});
