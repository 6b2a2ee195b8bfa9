import type { Keys } from '../../shared/commands/keys.ts';

/** What the tooltip of a control says, and on which side of it. */
export interface TooltipWords {
  readonly text: string;
  readonly shortcut?: Keys | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
}

const TEXT = 'data-tooltip';
const SHORTCUT = 'data-tooltip-keys';
const SIDE = 'data-tooltip-side';

/** The attributes that give a control its tooltip. */
export function tooltipAttributes({ text, shortcut, side }: TooltipWords): Readonly<Record<string, string>> {
  return { [TEXT]: text, ...(shortcut && { [SHORTCUT]: shortcut }), ...(side && { [SIDE]: side }) };
}

/** The control with a tooltip that an element belongs to. */
export function controlWithTooltip(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(`[${TEXT}]`) : null;
}

/** What the attributes of a control say. */
export function tooltipOf(control: HTMLElement): TooltipWords {
  const words = (name: string) => control.getAttribute(name) ?? undefined;
  return {
    text: words(TEXT) ?? '',
    shortcut: words(SHORTCUT) as TooltipWords['shortcut'],
    side: words(SIDE) as TooltipWords['side'],
  };
}
