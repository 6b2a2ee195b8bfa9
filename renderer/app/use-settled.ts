import { startTransition, useEffect, useState } from 'react';

/**
 * False until the window has been painted once. What a person does not write in comes after that, in slices, so that the first key
 * finds the editor ready.
 */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setSettled(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return settled;
}
