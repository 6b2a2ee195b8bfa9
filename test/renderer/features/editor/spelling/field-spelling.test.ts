import { act, cleanup } from '@testing-library/react';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { fieldMarks } from '../../../../../renderer/features/editor/spelling/field-marks.ts';
import {
  createFieldSpelling,
  type FieldWord,
  isCurrent,
} from '../../../../../renderer/features/editor/spelling/field-spelling.ts';
import { renderEditor } from '../render-editor.tsx';

afterEach(cleanup);

const WRONG = ['goverment', 'Khartuum', 'minsters'];

/** The lines above the text of a story, and the spelling of them. */
function lines(headline = 'The goverment meets', standfirst = 'Its minsters are in Khartuum') {
  const { writing } = renderEditor([], { headline, standfirst });
  const left = vi.fn();
  const spelling = createFieldSpelling(left);
  onTestFinished(() => spelling.end());
  const field = (name: string) => {
    const found = document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${name}"]`);
    if (!found) throw new Error(`There is no ${name}`);
    return found;
  };
  const text = () => {
    const open = writing.text.current();
    if (!open) throw new Error('No text is open');
    return open;
  };
  const wrong = () => spelling.words(text(), 'en').filter(({ word }) => WRONG.includes(word));
  const place = (name: string, offset: number, end = offset) =>
    act(async () => {
      field(name).focus();
      field(name).setSelectionRange(offset, end);
      document.dispatchEvent(new Event('selectionchange'));
    });
  const marks = () =>
    Object.fromEntries(
      [...fieldMarks.getState()].map(([name, { written, spans }]) => [
        name,
        spans.map(({ start, end }) => written.slice(start, end)),
      ]),
    );
  return { spelling, left, field, wrong, place, marks };
}

const named = (word: FieldWord | null) => word?.word ?? null;

it('reads the words of headline and standfirst with their places', () => {
  const { wrong, field } = lines();
  expect(wrong().map(({ field: of, word, start }) => [of, word, start])).toEqual([
    [field('Headline'), 'goverment', 4],
    [field('Standfirst'), 'minsters', 4],
    [field('Standfirst'), 'Khartuum', 20],
  ]);
});

it('marks them under the name of their field, counts them, and leaves none at the end', () => {
  const { spelling, wrong, marks } = lines();
  expect(spelling.mark(wrong())).toBe(3);
  expect(marks()).toEqual({ Headline: ['goverment'], Standfirst: ['minsters', 'Khartuum'] });
  spelling.end();
  expect(marks()).toEqual({});
});

it.each([
  ['at its start', 4],
  ['within it', 8],
  ['at its end', 13],
])('does not mark the word that is being written until the caret has left it: %s', async (_, offset) => {
  const { spelling, wrong, place, left, marks } = lines();
  await place('Headline', offset);
  expect(spelling.mark(wrong())).toBe(2);
  expect(marks()).toEqual({ Standfirst: ['minsters', 'Khartuum'] });
  expect(left).not.toHaveBeenCalled();
  await place('Headline', 2);
  expect(left).toHaveBeenCalledOnce();
  expect(spelling.mark(wrong())).toBe(3);
  // It has been seen: coming back to it does not take its mark away.
  await place('Headline', offset);
  expect(spelling.mark(wrong())).toBe(3);
});

it.each([
  ['before', 3],
  ['behind', 14],
])('marks a word that the caret stands %s', async (_, offset) => {
  const { spelling, wrong, place } = lines();
  await place('Headline', offset);
  expect(spelling.mark(wrong())).toBe(3);
});

it('marks a word that is selected, as after an undo', async () => {
  const { spelling, wrong, place } = lines();
  await place('Headline', 4, 13);
  expect(spelling.mark(wrong())).toBe(3);
});

it('finds the mark at the caret of the field that is pointed at, and in no other', async () => {
  const { spelling, wrong, place, field } = lines();
  spelling.mark(wrong());
  await place('Standfirst', 20);
  expect(named(spelling.at(field('Standfirst'), 'caret'))).toBe('Khartuum');
  expect(named(spelling.at(field('Headline'), 'caret'))).toBeNull();
  await place('Standfirst', 18);
  expect(named(spelling.at(field('Standfirst'), 'caret'))).toBeNull();
});

it('goes from one mark to the next, from field to field, and no further than the last', async () => {
  const { spelling, wrong, place } = lines();
  spelling.mark(wrong());
  expect(named(spelling.next())).toBeNull();
  expect(named(spelling.first())).toBe('goverment');
  await place('Headline', 0);
  expect(named(spelling.next())).toBe('goverment');
  await place('Headline', 5);
  expect(named(spelling.next())).toBe('minsters');
  await place('Standfirst', 4, 12);
  expect(named(spelling.next())).toBe('Khartuum');
  await place('Standfirst', 28);
  expect(named(spelling.next())).toBeNull();
});

it('takes a mark for gone once the field says something else there', () => {
  const { spelling, wrong, field } = lines();
  const [first] = wrong();
  spelling.mark(wrong());
  expect(first && isCurrent(first)).toBe(true);
  field('Headline').value = 'A goverment meets';
  expect(first && isCurrent(first)).toBe(false);
  expect(named(spelling.first())).toBe('minsters');
});
