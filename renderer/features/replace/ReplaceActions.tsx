import { useReadOnly } from '../../session/read-only-context.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ReplaceDialog.module.css';
import { hitKey, type ReplaceState } from './replace-store.ts';
import { foundWords, replaceButtonWords } from './replace-words.ts';

export interface ReplaceActionsProps {
  readonly state: ReplaceState;
  readonly onReplace: () => void;
}

/** How much was found, and the button that replaces what is not left out. */
export function ReplaceActions({ state, onReplace }: ReplaceActionsProps) {
  const { searching, found, outcome, stale, busy } = state;
  const readOnly = useReadOnly();
  const { hits, stories } = chosenOf(state);
  const isReady = hits > 0 && !stale && !searching && !busy && !readOnly;
  return (
    <>
      <p role="status" className={styles.sum}>
        {found && !searching && (stale ? 'Find again to replace.' : foundWords(found, outcome))}
      </p>
      <Button variant="primary" disabled={!isReady} onClick={onReplace}>
        {replaceButtonWords(hits, stories)}
      </Button>
    </>
  );
}

/** How many hits are not left out, and in how many stories. */
function chosenOf({ found, out }: ReplaceState): { readonly hits: number; readonly stories: number } {
  const byStory = (found ?? []).map(
    ({ id, hits }) => hits.filter((_, at) => !out.has(hitKey(id, at))).length,
  );
  return {
    hits: byStory.reduce((sum, hits) => sum + hits, 0),
    stories: byStory.filter((hits) => hits > 0).length,
  };
}
