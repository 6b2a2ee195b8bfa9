import type { ReactNode } from 'react';
import { useSessionState } from '../session/session-context.ts';
import { classNames } from '../ui/class-names.ts';
import { SaveStateText } from './SaveStateText.tsx';
import styles from './StatusBar.module.css';

export interface StatusBarProps {
  readonly children: ReactNode;
  readonly language: ReactNode;
  /** Where another room stands in its place, the bar speaks of the story only if words do not reach the disk. */
  readonly storyShown?: boolean;
  /**
   * Kept out of sight until the pointer or the focus comes to the edge of the window, or words do not reach
   * the disk.
   */
  readonly atEdge?: boolean;
}

/** Along the bottom: the text in figures, its language, and whether it is on disk. */
export function StatusBar({ children, language, storyShown = true, atEdge = false }: StatusBarProps) {
  const isFailing = useSessionState((state) => state.saveState.kind === 'failed');
  return (
    <footer className={classNames(styles.bar, atEdge && styles.atEdge)}>
      <div className={styles.figures}>{children}</div>
      {storyShown && language}
      {(storyShown || isFailing) && <SaveStateText />}
    </footer>
  );
}
