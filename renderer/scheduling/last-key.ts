let pressed = Number.NEGATIVE_INFINITY;

// From the beginning and for good: whoever asks wants to know of the keys before that.
if (typeof window !== 'undefined')
  window.addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });

/** Milliseconds since the last key went down in the window; infinite before the first. */
export const sinceLastKey = (): number => performance.now() - pressed;
