import { useEffect, useState } from 'react';
import { lazyComponent } from '../scheduling/lazy-component.tsx';
import { followTooltips } from './follow-tooltips.ts';
import { Nothing } from './Nothing.ts';

const TooltipPopup = lazyComponent(async () => (await import('./TooltipPopup.tsx')).TooltipPopup, Nothing);

/** Shows the tooltips of the window, one at a time. */
export function TooltipLayer() {
  const [control, setControl] = useState<HTMLElement | null>(null);
  const [isUsed, setUsed] = useState(false);
  useEffect(
    () =>
      followTooltips(document, (next) => {
        setControl(next);
        if (next) setUsed(true);
      }),
    [],
  );
  return isUsed && <TooltipPopup control={control} />;
}
