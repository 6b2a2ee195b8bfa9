import type { ReactNode } from 'react';
import { SaveStateText } from './SaveStateText.tsx';
import styles from './StatusBar.module.css';

export interface StatusBarProps {
  readonly children: ReactNode;
  readonly language: ReactNode;
}

/** Along the bottom: the text in figures, its language, and whether it is on disk. */
export function StatusBar({ children, language }: StatusBarProps) {
  return (
    <footer className={styles.bar}>
      <div className={styles.figures}>{children}</div>
      {language}
      <SaveStateText />
    </footer>
  );
}
