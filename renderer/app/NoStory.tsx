import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './Panes.module.css';

/** The editor's place while no story is open. */
export function NoStory({ onCreate }: { readonly onCreate: () => void }) {
  return (
    <section aria-label="Editor" tabIndex={-1} className={styles.empty}>
      <EmptyState action={<Button onClick={onCreate}>Write a new story</Button>}>
        No story is open. Choose one from the list, or begin another.
      </EmptyState>
    </section>
  );
}
