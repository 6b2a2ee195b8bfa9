import type { AppError } from '../../../shared/result.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { ListProblem } from './ListProblem.tsx';

export interface StoriesProblemProps {
  readonly problem: AppError;
  /** An older list is still shown. */
  readonly isListed: boolean;
  readonly onTryAgain: () => void;
}

/** Why there is no list, or why the one that is shown may be an old one. */
export function StoriesProblem({ problem, isListed, onTryAgain }: StoriesProblemProps) {
  if (!isListed) {
    return (
      <EmptyState action={<Button onClick={onTryAgain}>Try again</Button>}>
        <Sentence>{problem.message}</Sentence>
      </EmptyState>
    );
  }
  return <ListProblem>The list may be out of date. {problem.message}</ListProblem>;
}
