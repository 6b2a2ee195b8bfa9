import { useEffect, useState } from 'react';
import { lazyComponent } from '../scheduling/lazy-component.tsx';
import { EmptyFallback } from './EmptyFallback.ts';
import { followTooltips } from './follow-tooltips.ts';

const TooltipPopup = lazyComponent(
  async () => (await import('./TooltipPopup.tsx')).TooltipPopup,
  EmptyFallback,
);

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
