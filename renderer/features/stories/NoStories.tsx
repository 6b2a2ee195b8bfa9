import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

export interface NoStoriesProps {
  /** What was searched for or filtered by; null where the whole library is listed. */
  readonly query: string | null;
  /** Words were looked for in the stories, not only a filter set. */
  readonly isFound: boolean;
  readonly onShowAll: () => void;
  readonly onCreate: () => void;
}

/** What stands in place of a list without rows, and what leads on from there. */
export function NoStories({ query, isFound, onShowAll, onCreate }: NoStoriesProps) {
  if (query === null) {
    return (
      <EmptyState
        action={
          <Button variant="primary" onClick={onCreate}>
            Write the first story
          </Button>
        }
      >
        This library holds no stories yet.
      </EmptyState>
    );
  }
  return (
    <EmptyState action={<Button onClick={onShowAll}>Show all stories</Button>}>
      {isFound ? <>No story holds “{query.trim()}”.</> : <>No story is what “{query.trim()}” asks for.</>}
    </EmptyState>
  );
}
