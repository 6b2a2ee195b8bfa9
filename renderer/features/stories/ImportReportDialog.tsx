import type { ImportReport } from '../../../shared/library/import-report.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './StoriesPane.module.css';
import { useStories, useStoriesState } from './stories-context.ts';

const NOTHING: ImportReport = { imported: [], failed: [], warnings: [] };

/** Names every file that an import could not read, and everything that it could not take along, and why. */
export function ImportReportDialog() {
  const stories = useStories();
  const report = useStoriesState((state) => state.importReport);
  const { failed, warnings } = report ?? NOTHING;
  return (
    <Dialog
      open={report !== null}
      onOpenChange={() => stories.dismissImportReport()}
      title={titleOf(failed.length)}
      description={
        failed.length > 0
          ? 'The files themselves are unchanged; the others became stories.'
          : 'Look at these places in the stories that were imported.'
      }
      actions={
        <Button variant="primary" onClick={() => stories.dismissImportReport()}>
          Continue
        </Button>
      }
    >
      <ul className={styles.failures}>
        {[...failed.map(({ message }) => message), ...warnings].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Dialog>
  );
}

function titleOf(failed: number): string {
  if (failed === 0) return 'Imported, but not everything';
  return failed === 1 ? 'One file was not imported' : `${failed} files were not imported`;
}
