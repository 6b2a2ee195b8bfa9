import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Block } from '../../../../../shared/story/block.ts';
import { text } from '../../../../../shared/story/inline.ts';
import { renderEditor } from '../render-editor.tsx';

afterEach(cleanup);

const paragraph = (words: string): Block => ({ type: 'paragraph', children: [text(words)] });
const FIGURE: Block = { type: 'figure', media: 'a.jpg', alt: 'A ship', caption: 'TK', credit: '' };

/** What is selected: words of a field with its name, or of the text. */
function selected(): string {
  const active = document.activeElement;
  if (active instanceof HTMLTextAreaElement) {
    const name = active.getAttribute('aria-label') ?? active.labels[0]?.textContent;
    return `${name}: ${active.value.slice(active.selectionStart, active.selectionEnd)}`;
  }
  return `text: ${document.getSelection()}`;
}

it('goes from one TK to the next through the whole paper, round and round', async () => {
  const body = [paragraph('They met TK times.'), FIGURE, paragraph('It was TK and TK again.')];
  const { writing } = renderEditor(body, { headline: 'Talks in TK', standfirst: 'Nothing to add' });
  const next = async () => {
    await act(async () => writing.tks.next());
    return selected();
  };
  const headline = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Headline' });
  headline.focus();
  headline.setSelectionRange(0, 0);
  const walk: string[] = [];
  for (let step = 0; step < 6; step++) walk.push(await next());
  expect(walk).toEqual(['Headline: TK', 'text: TK', 'Caption: TK', 'text: TK', 'text: TK', 'Headline: TK']);
});

it('says that there is none', () => {
  const { writing, notify } = renderEditor([paragraph('They met three times.')]);
  writing.tks.next();
  expect(notify).toHaveBeenCalledExactlyOnceWith({ message: 'There is no TK in this story.', id: 'tk' });
});

it('marks the TKs in the text once the keys rest, but none in code', async () => {
  const code: Block = { type: 'code', language: '', text: 'TK' } as never;
  const { writing, type } = renderEditor([paragraph('They met TK times.'), code]);
  const open = writing.text.current();
  if (!open) throw new Error('No text is open');
  const mark = vi.spyOn(open.marks, 'mark');
  await type(' ');
  await waitFor(() => expect(mark).toHaveBeenCalled());
  const spans = mark.mock.calls.findLast(([name]) => name === 'tk')?.[1] ?? [];
  expect(spans.map(({ block, line, start, end }) => block.lines[line]?.slice(start, end))).toEqual(['TK']);
});
