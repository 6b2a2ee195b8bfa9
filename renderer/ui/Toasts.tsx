import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { Sentence } from './Sentence.tsx';
import styles from './Toasts.module.css';
import type { ToastQueue } from './toast-queue.ts';

/** Wraps the window once; shows what is put into `queue`, at the bottom, announced politely. */
export function Toasts({ queue, children }: { readonly queue: ToastQueue; readonly children: ReactNode }) {
  return (
    <Toast.Provider toastManager={queue} timeout={8000} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts, close } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} aria-label="Notice" className={styles.toast} swipeDirection={[]}>
      <Toast.Content className={styles.content}>
        <Toast.Description className={styles.message}>
          {typeof toast.description === 'string' ? (
            <Sentence>{toast.description}</Sentence>
          ) : (
            toast.description
          )}
        </Toast.Description>
        {toast.actionProps && (
          <Button
            variant="quiet"
            className={styles.action}
            onClick={(event) => {
              toast.actionProps?.onClick?.(event);
              close(toast.id);
            }}
          >
            {toast.actionProps.children}
          </Button>
        )}
        <Toast.Close
          render={<IconButton label="Dismiss" icon={<X size={14} aria-hidden />} tooltipSide="top" />}
        />
      </Toast.Content>
    </Toast.Root>
  ));
}
