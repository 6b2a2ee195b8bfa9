import { CircleAlert } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { isPressed } from '../../../../shared/commands/keys.ts';
import { LIST_KEYS } from '../../../../shared/commands/place-keys.ts';
import { type ImportReport, isWorthALook } from '../../../../shared/library/import-report.ts';
import { ON_MAC } from '../../../keyboard/on-mac.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Sentence } from '../../../ui/Sentence.tsx';
import { useStories, useStoriesState } from '../stories-context.ts';
import { ImportedFileReport } from './ImportedFileReport.tsx';
import styles from './imports.module.css';
import { OfferedUpdateReport } from './OfferedUpdateReport.tsx';

/** Files that came in whole are shown too where there are no more than this. */
const FEW = 20;

/**
 * What an import has come to: the files that could not be read and why, and of each story what it was read as and what
 * of its file it has not.
 */
export function ImportReportDialog({ report }: { readonly report: ImportReport }) {
  const stories = useStories();
  const { imported, updates, failed } = report;
  const shown = imported.length <= FEW ? imported : imported.filter(isWorthALook);
  const others = imported.length - shown.length;
  const canUndo = useStoriesState((state) => state.readAgain !== null);
  const press = (event: KeyboardEvent) => {
    if (!canUndo || !isPressed(LIST_KEYS.undo, event, ON_MAC)) return;
    event.preventDefault();
    void stories.undo();
  };
  return (
    <Dialog
      open
      size="large"
      onOpenChange={() => stories.dismissImportReport()}
      title={titleOf(report)}
      description={
        failed.length > 0
          ? 'The files themselves are unchanged; the others became stories.'
          : 'Look at what was found, and at what the stories have not.'
      }
      actions={
        <Button variant="primary" onClick={() => stories.dismissImportReport()}>
          Continue
        </Button>
      }
    >
      <section className={styles.report} aria-label="What came in" onKeyDown={press}>
        {failed.length > 0 && (
          <ul className={styles.notices} aria-label="Not imported">
            {failed.map(({ message }) => (
              <li key={message} className={styles.notice}>
                <CircleAlert size={16} aria-hidden className={styles.failed} />
                <span>
                  <Sentence>{message}</Sentence>
                </span>
              </li>
            ))}
          </ul>
        )}
        {updates.map((update) => (
          <OfferedUpdateReport key={`${update.id} ${update.place} ${update.part}`} update={update} />
        ))}
        {shown.map((file) => (
          <ImportedFileReport key={file.id} file={file} />
        ))}
        {others > 0 && (
          <p className={styles.others}>
            {others === 1 ? 'One other file came in whole.' : `${others} other files came in whole.`}
          </p>
        )}
      </section>
    </Dialog>
  );
}

function titleOf({ imported, updates, failed }: ImportReport): string {
  if (failed.length === 1) return 'One file was not imported';
  if (failed.length > 1) return `${failed.length} files were not imported`;
  if (updates.length === 1) return 'A newer version of a story';
  if (updates.length > 1) return `Newer versions of ${updates.length} stories`;
  const isWhole = imported.every(({ notices }) => notices.length === 0);
  return isWhole ? 'Imported' : 'Imported, but not everything';
}
