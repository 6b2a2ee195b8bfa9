import { useEffect } from 'react';
import type { Notify } from '../ui/toast-queue.ts';

const MESSAGE =
  'Something in Dateline went wrong; what you wrote is still here, so check the last sentence and go on.';

/** Says so when something failed that nobody foresaw: the text is safe, but a person should look at it. */
export function useUncaughtErrors(notify: Notify): void {
  useEffect(() => {
    const tell = () => void notify({ message: MESSAGE, urgent: true, id: 'uncaught-error' });
    // The browser reports its own troubles with layout as errors too, but without an error in them.
    const onError = ({ error }: ErrorEvent) => {
      if (error instanceof Error) tell();
    };
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', tell);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', tell);
    };
  }, [notify]);
}
