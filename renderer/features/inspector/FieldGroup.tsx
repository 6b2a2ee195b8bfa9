import type { ReactNode } from 'react';
import styles from './inspector.module.css';

/** A quiet heading over the fields that belong together. */
export function FieldGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.group}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </div>
  );
}
