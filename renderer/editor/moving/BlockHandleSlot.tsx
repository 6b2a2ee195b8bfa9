import { useEffect, useState } from 'react';
import { lazyComponent } from '../../scheduling/lazy-component.tsx';
import { EmptyFallback } from '../../ui/EmptyFallback.ts';

const BlockHandle = lazyComponent(async () => (await import('./BlockHandle.tsx')).BlockHandle, EmptyFallback);

/** The handle that blocks are dragged by, from the first time that a pointer moves or something is dragged in. */
export function BlockHandleSlot() {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    if (needed) return;
    // A window that opens under a resting pointer is told of a move as well, one of no length.
    const need = ({ movementX, movementY }: PointerEvent) => setNeeded(movementX !== 0 || movementY !== 0);
    // No pointer moves in the window while something is dragged into it.
    const drag = () => setNeeded(true);
    window.addEventListener('pointermove', need);
    window.addEventListener('dragenter', drag);
    return () => {
      window.removeEventListener('pointermove', need);
      window.removeEventListener('dragenter', drag);
    };
  }, [needed]);
  return needed && <BlockHandle />;
}
