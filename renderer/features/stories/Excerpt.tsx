import type { ReactNode } from 'react';
import type { SearchHit } from '../../../shared/library/summary.ts';
import styles from './StoryRow.module.css';

/** The sentence that was found, with what was searched for marked. */
export function Excerpt({ hit }: { readonly hit: Pick<SearchHit, 'excerpt' | 'matches'> }) {
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
    <span dir="auto" className={styles.excerpt}>
      {parts}
    </span>
  );
}
