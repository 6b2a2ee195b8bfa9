import type { QueryProblem } from '../../../shared/search/search-query.ts';
import styles from './StoriesPane.module.css';

/** What is wrong with a query, and where in it. */
export function WrongQuery({ query, problem }: { readonly query: string; readonly problem: QueryProblem }) {
  const text = query.trimStart();
  const { message, start, end } = problem;
  return (
    <p role="alert" className={styles.problem}>
      <span dir="auto" className={styles.wrong}>
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </span>
      {message}.
    </p>
  );
}
