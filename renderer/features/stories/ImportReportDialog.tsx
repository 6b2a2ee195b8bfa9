import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './StoriesPane.module.css';
import { useStories, useStoriesState } from './stories-context.ts';

/** Names every file that an import could not read, and why. */
export function ImportReportDialog() {
  const stories = useStories();
  const report = useStoriesState((state) => state.importReport);
  const failed = report?.failed ?? [];
  return (
    <Dialog
      open={report !== null}
      onOpenChange={() => stories.dismissImportReport()}
      title={failed.length === 1 ? 'One file was not imported' : `${failed.length} files were not imported`}
      description="The files themselves are unchanged; the others became stories."
      actions={
        <Button variant="primary" onClick={() => stories.dismissImportReport()}>
          Continue
        </Button>
      }
    >
      <ul className={styles.failures}>
        {failed.map((error) => (
          <li key={error.message}>{error.message}</li>
        ))}
      </ul>
    </Dialog>
  );
}
