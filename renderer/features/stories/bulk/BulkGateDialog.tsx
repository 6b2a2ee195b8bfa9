import { useState } from 'react';
import { LONGEST_REASON, tidyReason } from '../../../../shared/gate/reason.ts';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Sentence } from '../../../ui/Sentence.tsx';
import { Textarea } from '../../../ui/Textarea.tsx';
import type { BulkQuestion } from '../bulk-actions.ts';
import { StoryButton } from '../StoryButton.tsx';
import { useStories } from '../stories-context.ts';
import styles from './Bulk.module.css';

/** What holds some of the stories back: the others can leave, and with a reason those that need one. */
export function BulkGateDialog({
  question,
}: {
  readonly question: Extract<BulkQuestion, { readonly kind: 'gate' }>;
}) {
  const stories = useStories();
  const { bulk } = stories;
  const [why, setWhy] = useState('');
  const { form, ids, gate } = question;
  const reason = tidyReason(why);
  const held = gate.blocked + gate.needReason;
  const leaving = gate.looked - gate.blocked - (reason === '' ? gate.needReason : 0);
  const more = held - gate.stories.length;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && bulk.ask(null)}
      title={`${held} of ${storiesCount(gate.looked)} ${held === 1 ? 'is' : 'are'} held back`}
      description={
        gate.blocked === 0
          ? undefined
          : `${storiesCount(gate.blocked)} cannot leave yet; what holds a story back is changed in the story.`
      }
      actions={
        <>
          <Button onClick={() => bulk.ask(null)}>Cancel</Button>
          {leaving > 0 && (
            <Button variant="primary" onClick={() => void bulk.exportInto(form, reason, ids)}>
              Export {leaving === gate.looked ? `all ${leaving}` : `the other ${leaving}`}…
            </Button>
          )}
        </>
      }
    >
      <ul aria-label="Held back" className={styles.lacking}>
        {gate.stories.map(({ id, headline, rows }) => (
          <li key={id}>
            <StoryButton
              headline={headline}
              onOpen={() => {
                bulk.ask(null);
                void stories.open(id);
              }}
            />
            <span className={styles.missing}>
              <Sentence>{rows.map(({ message }) => message).join(' ')}</Sentence>
            </span>
          </li>
        ))}
        {more > 0 && <li className={styles.more}>and {storiesCount(more)} more</li>}
      </ul>
      {gate.needReason > 0 && (
        <Textarea
          label={`Reason, to export ${
            gate.needReason === 1 ? 'the one that needs one' : `the ${gate.needReason} that need one`
          } too`}
          rows={2}
          maxLength={LONGEST_REASON}
          value={why}
          onChange={setWhy}
          placeholder="The picture desk sends the credits at six"
        />
      )}
    </Dialog>
  );
}
