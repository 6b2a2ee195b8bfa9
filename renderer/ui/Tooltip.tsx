import { cloneElement, type ReactElement } from 'react';
import type { Keys } from '../../shared/commands/keys.ts';
import { tooltipAttributes } from './tooltip-attributes.ts';

export interface TooltipProps {
  readonly text: string;
  readonly shortcut?: Keys | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  /** One element that hands attributes on to its control. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/**
 * Says what a control is for. Never the only name of a control: that is its label. It only marks the control: one
 * popup for all of them is shown by the `TooltipLayer`, since a window has forty and one is seen at a time.
 */
export function Tooltip({ text, shortcut, side, children }: TooltipProps) {
  return cloneElement(children, tooltipAttributes({ text, shortcut, side }));
}
