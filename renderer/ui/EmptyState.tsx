import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** One sentence and at most one action, where there is nothing to show. */
export function EmptyState({
  children,
  action,
}: {
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <p className={styles.sentence}>{children}</p>
      {action}
    </div>
  );
}
