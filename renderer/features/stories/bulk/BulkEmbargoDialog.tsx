import { type FormEvent, useId, useRef, useState } from 'react';
import { LONGEST_REASON, tidyReason } from '../../../../shared/gate/reason.ts';
import { momentWords } from '../../../../shared/time/moment-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Textarea } from '../../../ui/Textarea.tsx';
import type { BulkQuestion } from '../bulk-actions.ts';
import { useStories } from '../stories-context.ts';
import { storyName } from '../story-name.ts';

/** Why an embargo is moved: the trail of the story keeps it. */
export function BulkEmbargoDialog({
  question,
}: {
  readonly question: Extract<BulkQuestion, { readonly kind: 'embargo' }>;
}) {
  const { bulk } = useStories();
  const [why, setWhy] = useState('');
  const [error, setError] = useState<string | undefined>();
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useId();
  const { story, moment } = question;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reason = tidyReason(why);
    if (reason !== '') return void bulk.change({ kind: 'embargo', moment, why: reason }, [story.id]);
    setError('Give a reason: it stays with the story, so that the next editor knows.');
    field.current?.focus();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && bulk.ask(null)}
      size="small"
      initialFocus={field}
      title={`Move the embargo of “${storyName(story.headline)}”`}
      description={moment === null ? 'It is taken away.' : `It will hold until ${momentWords(moment)}.`}
      actions={
        <>
          <Button onClick={() => bulk.ask(null)}>Cancel</Button>
          <Button variant="primary" type="submit" form={form}>
            Move it
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Textarea
          ref={field}
          label="Reason"
          rows={2}
          maxLength={LONGEST_REASON}
          value={why}
          error={error}
          placeholder="The ministry has moved its announcement"
          onChange={(value) => {
            setError(undefined);
            setWhy(value);
          }}
        />
      </form>
    </Dialog>
  );
}
