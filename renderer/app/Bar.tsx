import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Sentence } from '../ui/Sentence.tsx';
import styles from './Bar.module.css';

export interface BarProps {
  readonly message: string;
  /** Nothing is wrong: it stands there without a sign. */
  readonly quiet?: boolean;
  /** Said at once by a screen reader. */
  readonly urgent?: boolean;
  readonly children?: ReactNode;
}

/** Something the person should know, across the window, with what can be done about it. */
export function Bar({ message, urgent = false, quiet = false, children }: BarProps) {
  return (
    <div className={classNames(styles.bar, urgent && styles.urgent, quiet && styles.quiet)}>
      {!quiet && <TriangleAlert size={16} aria-hidden className={styles.sign} />}
      <p role={urgent ? 'alert' : 'status'} className={styles.message}>
        <Sentence>{message}</Sentence>
      </p>
      {children}
    </div>
  );
}
