import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { storiesCount } from '../../../../shared/stories-count.ts';
import { TAG_KINDS, type TagKind } from '../../../../shared/story/tag.ts';
import { TAG_KIND_LABELS } from '../../../forms/tag-kinds.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { Select } from '../../../ui/Select.tsx';
import { SuggestField } from '../../../ui/SuggestField.tsx';
import { useStories, useStoriesState } from '../stories-context.ts';
import styles from './Bulk.module.css';
import {
  BULK_NAME_LABELS,
  type BulkNameField,
  changeOf,
  suggestedNames,
  tagNamed,
} from './bulk-name-fields.ts';

export interface BulkNameDialogProps {
  readonly field: BulkNameField;
  readonly count: number;
}

/** Gives a name to many stories, or takes one away. */
export function BulkNameDialog({ field, count }: BulkNameDialogProps) {
  const { bulk, wantNames } = useStories();
  const names = useStoriesState((state) => state.names);
  const [way, setWay] = useState<'add' | 'remove'>('add');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<TagKind>('free');
  const [error, setError] = useState<string | undefined>();
  const form = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => wantNames(), [wantNames]);

  const { title, label, several, empty } = BULK_NAME_LABELS[field];
  const removes = way === 'remove';
  const needsName = several || !removes;
  const tidy = name.replace(/\s+/gu, ' ').trim();
  const known = tagNamed(tidy, kind, names);
  const knowsTag = names?.tags.includes(known) ?? false;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (needsName && tidy === '') return setError(empty);
    void bulk.change(changeOf(field, removes, removes ? tidy : field === 'tag' ? known.name : tidy, known));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && bulk.ask(null)}
      size="small"
      initialFocus={input}
      title={`${title} of ${storiesCount(count)}`}
      description="A version of each story is kept, and all of it can be undone at once."
      actions={
        <>
          <Button onClick={() => bulk.ask(null)}>Cancel</Button>
          <Button variant="primary" type="submit" form={form}>
            {removes ? 'Remove' : several ? 'Add' : 'Set'}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className={styles.form}>
        <SegmentedControl
          label="What to do"
          value={way}
          segments={[
            { value: 'add', label: several ? 'Add' : 'Set' },
            { value: 'remove', label: 'Remove' },
          ]}
          onChange={setWay}
        />
        {needsName && (
          <SuggestField
            ref={input}
            label={label}
            value={name}
            error={error}
            rows={suggestedNames(field, name, names)}
            onChange={(value) => {
              setError(undefined);
              setName(value);
            }}
            onPick={(row) => setName(row.label)}
          />
        )}
        {field === 'tag' && !removes && tidy !== '' && !knowsTag && (
          <Select
            label="Kind"
            value={kind}
            options={TAG_KINDS.map((value) => ({ value, label: TAG_KIND_LABELS[value] }))}
            onChange={setKind}
          />
        )}
      </form>
    </Dialog>
  );
}
