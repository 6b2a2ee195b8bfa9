import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Sentence } from '../../ui/Sentence.tsx';

export interface NoStoriesProps {
  /** What was searched for or filtered by. */
  readonly query: string;
  /** Words were looked for in the stories, not only a filter set. */
  readonly isFound: boolean;
  readonly onShowAll: () => void;
}

/** What stands in place of a list that nothing was found for, and what leads on from there. */
export function NoStories({ query, isFound, onShowAll }: NoStoriesProps) {
  const words = query.trim();
  return (
    <EmptyState action={<Button onClick={onShowAll}>Show all stories</Button>}>
      <Sentence>{isFound ? `No story holds “${words}”.` : `No story is what “${words}” asks for.`}</Sentence>
    </EmptyState>
  );
}
