import { useEffect, useState } from 'react';
import { lazyComponent } from '../../scheduling/lazy-component.tsx';
import { EmptyFallback } from '../../ui/EmptyFallback.ts';

const BlockHandle = lazyComponent(async () => (await import('./BlockHandle.tsx')).BlockHandle, EmptyFallback);

/** The handle that blocks are dragged by, from the first time that a pointer moves. */
export function BlockHandleSlot() {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    if (needed) return;
    // A window that opens under a resting pointer is told of a move as well, one of no length.
    const need = ({ movementX, movementY }: PointerEvent) => setNeeded(movementX !== 0 || movementY !== 0);
    window.addEventListener('pointermove', need);
    return () => window.removeEventListener('pointermove', need);
  }, [needed]);
  return needed && <BlockHandle />;
}
