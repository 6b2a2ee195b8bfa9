import { useState } from 'react';
import { LONGEST_REASON, tidyReason } from '../../../../shared/gate/reason.ts';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { STATUS_LABELS } from '../../../../shared/story/status.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Textarea } from '../../../ui/Textarea.tsx';
import type { BulkQuestion } from '../bulk-actions.ts';
import { StoryButton } from '../StoryButton.tsx';
import { useStories } from '../stories-context.ts';
import styles from './Bulk.module.css';

/** What some of the stories lack for a status: the others can have it, or all of them with a reason. */
export function BulkStatusDialog({
  question,
}: {
  readonly question: Extract<BulkQuestion, { readonly kind: 'status' }>;
}) {
  const stories = useStories();
  const { bulk } = stories;
  const [why, setWhy] = useState('');
  const [error, setError] = useState<string | undefined>();
  const { status, ids, lacking } = question;
  const step = STATUS_LABELS[status];
  const ready = ids.length - lacking.count;
  const setAll = () => {
    const reason = tidyReason(why);
    if (reason === '')
      return setError('Give a reason: it stays with each story, so that the next editor knows.');
    void bulk.change({ kind: 'status', status, why: reason }, ids);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && bulk.ask(null)}
      title={
        ready === 0
          ? `All of ${storiesCount(ids.length)} lack something for ${step}`
          : `${lacking.count} of ${storiesCount(ids.length)} ${lacking.count === 1 ? 'lacks' : 'lack'} ` +
            `something for ${step}`
      }
      actions={
        <>
          <Button onClick={() => bulk.ask(null)}>Cancel</Button>
          <Button onClick={setAll}>
            {ids.length === 1 ? 'Set all the same' : `Set all ${ids.length} all the same`}
          </Button>
          {ready > 0 && (
            <Button
              variant="primary"
              onClick={() => void bulk.change({ kind: 'status', status, why: '' }, ids)}
            >
              Set {ready === 1 ? 'the other one' : `the other ${ready}`}
            </Button>
          )}
        </>
      }
    >
      <ul aria-label={`Missing for ${step}`} className={styles.lacking}>
        {lacking.stories.map(({ id, headline, missing }) => (
          <li key={id}>
            <StoryButton
              headline={headline}
              onOpen={() => {
                bulk.ask(null);
                void stories.open(id);
              }}
            />
            <span className={styles.missing}>{missing.join(' ')}</span>
          </li>
        ))}
        {lacking.count > lacking.stories.length && (
          <li className={styles.more}>and {storiesCount(lacking.count - lacking.stories.length)} more</li>
        )}
      </ul>
      <Textarea
        label="Reason, to set all of them all the same"
        rows={2}
        maxLength={LONGEST_REASON}
        value={why}
        error={error}
        onChange={(value) => {
          setError(undefined);
          setWhy(value);
        }}
        placeholder="The picture desk sends the credits at six"
      />
    </Dialog>
  );
}
