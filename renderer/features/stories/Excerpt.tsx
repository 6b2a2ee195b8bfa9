import type { ReactNode } from 'react';
import type { SearchHit } from '../../../shared/library/summary.ts';
import styles from './StoryRow.module.css';

export interface ExcerptProps {
  readonly hit: Pick<SearchHit, 'excerpt' | 'matches'>;
  readonly lang?: string;
}

/** The sentence that was found, with what was searched for marked. */
export function Excerpt({ hit, lang }: ExcerptProps) {
  if (hit.excerpt === '') return null;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of hit.matches) {
    parts.push(hit.excerpt.slice(at, start));
    parts.push(<mark key={start}>{hit.excerpt.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(hit.excerpt.slice(at));
  return (
    <span dir="auto" lang={lang} className={styles.excerpt}>
      {parts}
    </span>
  );
}
