import { Toast } from '@base-ui/react/toast';

export interface ToastMessage {
  /** One sentence. */
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Errors are announced at once and stay until they are dismissed. */
  readonly urgent?: boolean;
  /** A second toast of the same id takes the place of the first. */
  readonly id?: string;
}

export type ToastQueue = ReturnType<typeof Toast.createToastManager>;
/** Shows one message; returns what takes it away again. */
export type Notify = (message: ToastMessage) => () => void;

export function createToastQueue(): ToastQueue {
  return Toast.createToastManager();
}

export function notifier(queue: ToastQueue): Notify {
  return ({ message, action, urgent = false, id }) => {
    const shown = queue.add({
      description: message,
      priority: urgent ? 'high' : 'low',
      ...(id ? { id } : {}),
      ...(urgent ? { timeout: 0 } : {}),
      ...(action ? { actionProps: { children: action.label, onClick: action.run } } : {}),
    });
    return () => queue.close(shown);
  };
}
