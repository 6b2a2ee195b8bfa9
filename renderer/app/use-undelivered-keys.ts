import { useEffect } from 'react';
import { copyWords } from '../type-ahead/copy-words.ts';
import { onClipboardRefused, onUndeliveredKeys } from '../type-ahead/window-keys.ts';
import type { Notify } from '../ui/toast-queue.ts';

const MOST_SHOWN = 80;

/**
 * Says so when keys were pressed for something that did not come, and hands the words over; and why a key
 * that waited could not use the clipboard.
 */
export function useUndeliveredKeys(notify: Notify): void {
  useEffect(
    () =>
      onUndeliveredKeys((words) => {
        const shown = words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}…` : words;
        notify({
          message: `“${shown}” was typed while nothing was there to write it in, and stands nowhere.`,
          urgent: true,
          id: 'undelivered',
          action: { label: 'Copy', run: () => copyWords(words) },
        });
      }),
    [notify],
  );
  useEffect(() => {
    let dismiss = () => {};
    return onClipboardRefused((message) => {
      dismiss();
      dismiss = message === null ? () => {} : notify({ message, urgent: true, id: 'clipboard' });
    });
  }, [notify]);
}
