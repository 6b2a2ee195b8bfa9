import { describe, expect, it } from 'vitest';
import { beginTypeAhead, type } from './begin-type-ahead.ts';

describe('while nothing has the focus', () => {
  it('because what had it is gone, text waits for what comes next, and commands do not', async () => {
    const { pressed, field, pass } = beginTypeAhead();
    const [popover, body] = [field('popover'), field('body')];
    popover.focus();
    popover.remove();
    expect(type('n', { ctrlKey: true })).toBe(true);
    expect(type('Escape')).toBe(true);
    expect(type('Q')).toBe(false);
    expect(type('Z')).toBe(false);
    body.focus();
    await pass(50);
    expect(pressed).toEqual(['body: Q', 'body: Z']);
  });

  it('and nothing comes, the words are told once', async () => {
    const { undelivered, field, pass } = beginTypeAhead();
    const popover = field('popover');
    popover.focus();
    popover.remove();
    type('Q');
    await pass(1600);
    expect(undelivered).toEqual(['Q']);
    expect(type('Z')).toBe(true);
  });

  it('because somebody pointed at nothing, no key waits', () => {
    const { field } = beginTypeAhead();
    const body = field('body');
    body.focus();
    window.dispatchEvent(new Event('pointerdown'));
    body.blur();
    expect(type('Q')).toBe(true);
  });

  it('what is closing counts for nothing', async () => {
    const { pressed, field, pass } = beginTypeAhead();
    const [palette, body] = [field('palette'), field('body')];
    palette.focus();
    palette.setAttribute('data-closed', '');
    expect(type('Q')).toBe(false);
    body.focus();
    await pass(50);
    expect(pressed).toEqual(['body: Q']);
  });

  it.each([
    ['all that is to be selected', 'a', { ctrlKey: true }],
    ['what is cut', 'x', { ctrlKey: true }],
    ['plain words of the clipboard', 'v', { ctrlKey: true, shiftKey: true }],
    ['what is taken back', 'z', { ctrlKey: true }],
    ['a command of the text', 'b', { ctrlKey: true }],
    ['a step of the caret', 'ArrowLeft', { ctrlKey: true }],
    ['the way to the next field', 'Tab', { shiftKey: true }],
  ])('%s waits behind what is closing', async (_, key, held) => {
    const { pressed, field, pass } = beginTypeAhead();
    const [palette, search] = [field('palette'), field('search')];
    palette.focus();
    palette.setAttribute('data-closed', '');
    expect(type(key, held)).toBe(false);
    search.focus();
    await pass(50);
    expect(pressed).toEqual([`search: ${key}`]);
  });

  it('the keys of the window wait for nothing', () => {
    const { field } = beginTypeAhead();
    const palette = field('palette');
    palette.focus();
    palette.setAttribute('data-closed', '');
    expect(type('n', { ctrlKey: true })).toBe(true);
    expect(type('F6')).toBe(true);
    expect(type('Escape')).toBe(true);
  });
});
