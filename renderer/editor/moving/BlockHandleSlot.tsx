import { useEffect, useState } from 'react';
import { lazyComponent } from '../../scheduling/lazy-component.tsx';
import { Nothing } from '../../ui/Nothing.ts';

const BlockHandle = lazyComponent(async () => (await import('./BlockHandle.tsx')).BlockHandle, Nothing);

/** The handle that blocks are dragged by, from the first time that a pointer moves. */
export function BlockHandleSlot() {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    const need = () => setNeeded(true);
    window.addEventListener('pointermove', need, { once: true });
    return () => window.removeEventListener('pointermove', need);
  }, []);
  return needed && <BlockHandle />;
}
