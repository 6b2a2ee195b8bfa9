import { useStore } from 'zustand';
import type { CommandId, RunCommand } from '../../shared/commands/commands.ts';
import { useReadOnly } from '../session/read-only-context.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { Desk } from './desk.ts';
import styles from './Panes.module.css';

export interface NoStoryProps {
  readonly isLibraryEmpty: boolean;
  readonly run: RunCommand;
}

/** What a new library can be begun with, beside writing. */
const BEGINNINGS: readonly (readonly [CommandId, string])[] = [
  ['import', 'Import stories…'],
  ['new-from-template', 'Begin from a template…'],
  ['site-profile', 'Name the site…'],
];

/** The editor's place while no story is open. */
export function NoStory({ isLibraryEmpty, run }: NoStoryProps) {
  const readOnly = useReadOnly();
  const write = () => run('new-story');
  return (
    <section aria-label="Editor" tabIndex={-1} className={styles.empty}>
      {isLibraryEmpty ? (
        <EmptyState
          action={
            !readOnly && (
              <div className={styles.beginnings}>
                <Button variant="primary" size="large" onClick={write}>
                  Write the first story
                </Button>
                {BEGINNINGS.map(([id, words]) => (
                  <Button key={id} variant="quiet" onClick={() => run(id)}>
                    {words}
                  </Button>
                ))}
              </div>
            )
          }
        >
          This library holds no stories yet.
        </EmptyState>
      ) : (
        <EmptyState action={<Button onClick={write}>Write a new story</Button>}>
          No story is open. Choose one from the list, or begin another.
        </EmptyState>
      )}
    </section>
  );
}

/** The library has been read through, and there is nothing in it. */
export function useIsLibraryEmpty(desk: Desk): boolean {
  return useStore(
    desk.stories.store,
    ({ listing, problem, reading, hits, filter }) =>
      listing?.total === 0 && problem === null && reading === null && hits === null && filter === '',
  );
}
