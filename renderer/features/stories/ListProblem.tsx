import type { ReactNode } from 'react';
import styles from './ListProblem.module.css';

/** A line above a list that says what is wrong with it. */
export function ListProblem({ children }: { readonly children: ReactNode }) {
  return (
    <p role="alert" className={styles.problem}>
      {children}
    </p>
  );
}
