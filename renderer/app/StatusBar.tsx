import type { ReactNode } from 'react';
import { useSessionState } from '../session/session-context.ts';
import { SaveStateText } from './SaveStateText.tsx';
import styles from './StatusBar.module.css';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch (error) {
    // A tag that is being typed is no language yet.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

/** Along the bottom: the text in figures, its language, and whether it is on disk. */
export function StatusBar({ children }: { readonly children: ReactNode }) {
  const language = useSessionState((state) => state.fields?.language ?? null);
  return (
    <footer className={styles.bar}>
      <div className={styles.figures}>{children}</div>
      {language && <span>{languageName(language)}</span>}
      <SaveStateText />
    </footer>
  );
}
