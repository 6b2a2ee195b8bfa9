import { Toast } from '@base-ui/react/toast';

export interface ToastMessage {
  /** One sentence. */
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Errors are announced at once and stay until they are dismissed. */
  readonly urgent?: boolean;
  /** A second toast of the same id takes the place of the first. */
  readonly id?: string;
  /** Follows what the message is about, calls `over` when that is no longer so, and returns what stops it. */
  readonly until?: (over: () => void) => () => void;
}

export type ToastQueue = ReturnType<typeof Toast.createToastManager>;
/** Shows one message; returns what takes it away again. */
export type Notify = (message: ToastMessage) => () => void;

export function createToastQueue(): ToastQueue {
  return Toast.createToastManager();
}

export function notifier(queue: ToastQueue): Notify {
  /** What follows the causes of the toasts that are shown, by toast. */
  const following = new Map<string, () => void>();
  const stopFollowing = (toast: string) => {
    following.get(toast)?.();
    following.delete(toast);
  };
  return ({ message, action, urgent = false, id, until }) => {
    const shown: string = queue.add({
      description: message,
      priority: urgent ? 'high' : 'low',
      onClose: () => stopFollowing(shown),
      ...(id ? { id } : {}),
      ...(urgent ? { timeout: 0 } : {}),
      ...(action ? { actionProps: { children: action.label, onClick: action.run } } : {}),
    });
    // That of a toast in whose place this one is.
    stopFollowing(shown);
    const close = () => queue.close(shown);
    if (until) following.set(shown, until(close));
    return close;
  };
}
