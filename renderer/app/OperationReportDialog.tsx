import { useStore } from 'zustand';
import { StoryButton } from '../features/stories/StoryButton.tsx';
import type { Operations } from '../session/operations.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Sentence } from '../ui/Sentence.tsx';
import styles from './OperationReportDialog.module.css';

export interface OperationReportDialogProps {
  readonly operations: Operations;
  readonly onOpenStory: (id: string) => void;
}

/** Names each story that an operation over many left as it was, and why. */
export function OperationReportDialog({ operations, onOpenStory }: OperationReportDialogProps) {
  const report = useStore(operations.store, (state) => state.report);
  return (
    <Dialog
      open={report !== null}
      onOpenChange={operations.dismissReport}
      title={report?.title ?? ''}
      actions={
        <Button variant="primary" onClick={operations.dismissReport}>
          Continue
        </Button>
      }
    >
      <ul className={styles.stories}>
        {report?.failed.map(({ id, headline, message }) => (
          <li key={id}>
            <StoryButton
              headline={headline}
              onOpen={() => {
                operations.dismissReport();
                onOpenStory(id);
              }}
            />
            <span className={styles.why}>
              <Sentence>{message}</Sentence>
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
