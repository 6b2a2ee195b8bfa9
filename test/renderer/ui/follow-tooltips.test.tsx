import { cleanup, render, screen } from '@testing-library/react';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { followTooltips, TOOLTIP_POPUP } from '../../../renderer/ui/follow-tooltips.ts';
import { IconButton } from '../../../renderer/ui/IconButton.tsx';
import { tooltipOf } from '../../../renderer/ui/tooltip-attributes.ts';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** What is said while the pointer and the focus go from one thing to the next. */
function followed() {
  onTestFinished(cleanup);
  render(
    <>
      <IconButton label="Bold" icon={<i data-testid="icon" />} shortcut="Mod+B" />
      <IconButton label="Italic" icon={null} tooltipSide="top" />
      <p data-testid="text">Text</p>
      <p data-testid="popup" {...{ [TOOLTIP_POPUP]: '' }} />
    </>,
  );
  let said: string | null = null;
  onTestFinished(
    followTooltips(document, (control) => {
      said = control && tooltipOf(control).text;
    }),
  );
  const dispatch = (target: Element, type: string, pointerType = 'mouse') =>
    target.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType }));
  return {
    said: () => said,
    over: (target: Element, pointerType?: string) => void dispatch(target, 'pointerover', pointerType),
    press: (target: Element) => void dispatch(target, 'pointerdown'),
    wait: (ms: number) => void vi.advanceTimersByTime(ms),
    bold: screen.getByLabelText('Bold'),
    italic: screen.getByLabelText('Italic'),
    text: screen.getByTestId('text'),
  };
}

it('is marked on its control with its keys and side', () => {
  const { bold, italic } = followed();
  expect(tooltipOf(bold)).toEqual({ text: 'Bold', shortcut: 'Mod+B', side: undefined });
  expect(tooltipOf(italic)).toEqual({ text: 'Italic', shortcut: undefined, side: 'top' });
});

it('waits for a pointer that rests, and not for the next control', () => {
  const { said, over, wait, bold, italic, text } = followed();
  over(bold);
  wait(400);
  expect(said()).toBeNull();
  over(text);
  wait(1000);
  expect(said()).toBeNull();
  over(screen.getByTestId('icon'));
  wait(500);
  expect(said()).toBe('Bold');
  over(italic);
  expect(said()).toBe('Italic');
  over(text);
  wait(100);
  expect(said()).toBeNull();
  over(bold);
  expect(said()).toBe('Bold');
});

it('can be pointed at itself', () => {
  const { said, over, wait, bold, text } = followed();
  over(bold);
  wait(500);
  over(text);
  over(screen.getByTestId('popup'));
  wait(1000);
  expect(said()).toBe('Bold');
  over(text);
  wait(100);
  expect(said()).toBeNull();
});

it('goes when its control is pressed, and does not come back while the pointer stays', () => {
  const { said, over, press, wait, bold, italic } = followed();
  over(bold);
  wait(500);
  press(bold);
  expect(said()).toBeNull();
  over(screen.getByTestId('icon'));
  wait(1000);
  expect(said()).toBeNull();
  over(italic);
  expect(said()).toBeNull();
  wait(500);
  expect(said()).toBe('Italic');
});

it('comes at once with the focus of a keyboard, and goes with it and on Escape', () => {
  const { said, bold, italic } = followed();
  vi.spyOn(bold, 'matches').mockReturnValue(true);
  bold.focus();
  expect(said()).toBe('Bold');
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(said()).toBeNull();
  bold.blur();
  bold.focus();
  expect(said()).toBe('Bold');
  vi.spyOn(italic, 'matches').mockReturnValue(false);
  italic.focus();
  expect(said()).toBeNull();
});

it('is none for a finger', () => {
  const { said, over, wait, bold } = followed();
  over(bold, 'touch');
  wait(1000);
  expect(said()).toBeNull();
});
