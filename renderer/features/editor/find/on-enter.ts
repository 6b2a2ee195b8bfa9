import type { KeyboardEvent } from 'react';

/** Handles Enter in a field, unless an input method uses it to accept its words. */
export function onEnter(run: (event: KeyboardEvent) => Promise<void>): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void run(event);
  };
}
