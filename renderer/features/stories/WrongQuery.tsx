import type { QueryProblem } from '../../../shared/search/search-query.ts';
import { ListProblem } from './ListProblem.tsx';
import styles from './StoriesPane.module.css';

/** What is wrong with a query, and where in it. */
export function WrongQuery({ query, problem }: { readonly query: string; readonly problem: QueryProblem }) {
  const text = query.trimStart();
  const { message, start, end } = problem;
  return (
    <ListProblem>
      <span dir="auto" className={styles.wrong}>
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </span>
      {message}.
    </ListProblem>
  );
}
