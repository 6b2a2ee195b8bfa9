import { describe, expect, it, vi } from 'vitest';
import { beginTypeAhead, nameOfFocused, type } from './begin-type-ahead.ts';

const point = () => window.dispatchEvent(new Event('pointerdown'));

describe('somebody who points elsewhere', () => {
  it('while words come from the clipboard gets them where the caret was, and goes on where they pointed', async () => {
    const { used, pressed, field, pass } = beginTypeAhead();
    const [body, search] = [field('body'), field('search')];
    body.value = 'Port';
    search.value = 'harbour';
    body.focus();
    body.setSelectionRange(1, 2);
    type('v', { ctrlKey: true, shiftKey: true });
    type('y');
    point();
    search.focus();
    search.setSelectionRange(3, 3);
    await pass(50);
    expect(type('z')).toBe(false);
    const paste = () =>
      (document.activeElement ?? document.body).dispatchEvent(
        new Event('paste', { bubbles: true, cancelable: true }),
      );
    expect(paste()).toBe(false);
    await vi.waitFor(() => expect(used).toEqual(['paste-plain']));
    expect([nameOfFocused(), body.selectionStart, body.selectionEnd]).toEqual(['body', 1, 2]);
    await pass(50);
    expect(pressed).toEqual([]);
    expect(paste()).toBe(true);
    await pass(50);
    expect(pressed).toEqual(['body: y', 'search: z']);
    expect(search.selectionStart).toBe(3);
    expect(type('s')).toBe(true);
  });

  it.each([
    [4, 7],
    [0, 0],
  ])('in the same text finds the caret, at %d before, at %d after words have come', async (before, after) => {
    const { typeAhead, field, pass } = beginTypeAhead();
    const body = field('body');
    body.value = 'Port';
    body.focus();
    body.setSelectionRange(2, 2);
    const hold = typeAhead.holdForCaret();
    point();
    body.setSelectionRange(before, before);
    await pass(50);
    const back = hold.comeBack();
    expect(body.selectionStart).toBe(2);
    await back;
    body.setRangeText('abc', 2, 2, 'end');
    hold.release();
    await pass(50);
    expect(body.selectionStart).toBe(after);
  });

  it('while something is called up goes on at the very caret, once that has its keys', async () => {
    const { typeAhead, pressed, field, pass } = beginTypeAhead();
    const [body, dialog] = [field('body'), field('dialog')];
    body.value = 'Port';
    body.focus();
    typeAhead.hold((element) => element === dialog);
    type('q');
    point();
    body.setSelectionRange(1, 3, 'backward');
    await pass(50);
    dialog.focus();
    body.setSelectionRange(4, 4);
    await pass(50);
    expect(pressed).toEqual(['dialog: q']);
    expect([nameOfFocused(), body.selectionStart, body.selectionEnd]).toEqual(['body', 1, 3]);
  });
});
