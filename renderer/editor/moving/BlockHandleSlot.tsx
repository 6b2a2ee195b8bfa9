import { lazy, Suspense, useEffect, useState } from 'react';

const BlockHandle = lazy(async () => ({ default: (await import('./BlockHandle.tsx')).BlockHandle }));

/** The handle that blocks are dragged by, from the first time that a pointer moves. */
export function BlockHandleSlot() {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    const need = () => setNeeded(true);
    window.addEventListener('pointermove', need, { once: true });
    return () => window.removeEventListener('pointermove', need);
  }, []);
  return (
    needed && (
      <Suspense>
        <BlockHandle />
      </Suspense>
    )
  );
}
