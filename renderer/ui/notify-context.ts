import { createContext, useContext } from 'react';
import type { Notify } from './toast-queue.ts';

export const NotifyContext = createContext<Notify | null>(null);

/** Shows a toast: `notify({ message, action: { label: 'Undo', run } })`. */
export function useNotify(): Notify {
  const notify = useContext(NotifyContext);
  if (!notify) throw new Error('useNotify is used outside NotifyContext');
  return notify;
}
