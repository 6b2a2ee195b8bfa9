import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Operations } from '../../session/operations.ts';
import { useReadOnly } from '../../session/read-only-context.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useNotify } from '../../ui/notify-context.ts';
import { OperationLine } from '../../ui/OperationLine.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { MergeTags } from './MergeTags.tsx';
import { TagDetails } from './TagDetails.tsx';
import { TagList } from './TagList.tsx';
import styles from './Tags.module.css';
import type { TagFilter, TagSort } from './tag-rows.ts';
import { createTagsStore } from './tags-store.ts';

export interface TagsDialogProps {
  readonly bridge: DatelineBridge;
  readonly operations: Operations;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

const SORTS: readonly { readonly value: TagSort; readonly label: string }[] = [
  { value: 'used', label: 'Most used first' },
  { value: 'name', label: 'By name' },
  { value: 'kind', label: 'By kind' },
];

const DESCRIPTION =
  'What is changed here is changed in every story that has the tag, ' +
  'and can be taken back. A version of each story is kept.';

/** Every tag of the library: renamed, made one, described or taken away in all stories at once. */
export function TagsDialog({ bridge, operations, open, onOpenChange }: TagsDialogProps) {
  const notify = useNotify();
  const [tags] = useState(() => createTagsStore(bridge, operations, notify));
  const { rows, shown, selected, active, query, sort, filter, problem, busy, topics } = useStore(tags.store);
  const running = useStore(operations.store, (state) => state.running);
  const readOnly = useReadOnly();
  const list = useRef<HTMLDivElement>(null);
  const nameField = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (open) void tags.load();
  }, [open, tags]);

  const chosen = shown.filter(({ key }) => selected.has(key));
  const [only] = chosen;
  const unused = rows?.filter(({ tag }) => tag.stories === 0).length ?? 0;
  const alike = rows?.filter((row) => row.alike.length > 0).length ?? 0;
  const filters: readonly { readonly value: TagFilter; readonly label: string }[] = [
    { value: 'all', label: `All ${rows?.length ?? ''}`.trim() },
    { value: 'alike', label: `Look alike ${alike}` },
    { value: 'unused', label: `Unused ${unused}` },
  ];

  return (
    <Dialog open={open} onOpenChange={onOpenChange} size="full" title="Tags" description={DESCRIPTION}>
      <div className={styles.panes}>
        <div className={styles.left}>
          <div className={styles.tools}>
            <TextField
              label="Find a tag"
              hideLabel
              type="search"
              placeholder="Find a tag"
              value={query}
              onChange={(next) => tags.look({ query: next })}
            />
            <Select<TagSort>
              label="Order of the tags"
              hideLabel
              value={sort}
              options={SORTS}
              onChange={(next) => tags.look({ sort: next })}
            />
          </div>
          <div className={styles.filters}>
            <SegmentedControl<TagFilter>
              label="Which tags"
              value={filter}
              segments={filters}
              onChange={(next) => tags.look({ filter: next })}
            />
          </div>
          {problem && (
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
          {rows && shown.length === 0 && <p className={styles.nothing}>{nothingWords(filter, query)}</p>}
          {shown.length > 0 && (
            <TagList
              ref={list}
              rows={shown}
              selected={selected}
              active={active}
              onChoose={tags.choose}
              onChooseAll={tags.chooseAll}
              onEnter={() => nameField.current?.focus()}
            />
          )}
          <div className={styles.topics}>
            <p className={styles.topicsWords}>
              {topics === null || topics === 0
                ? 'IPTC Media Topics, from IPTC’s own JSON file, can be offered as tags.'
                : `${topics.toLocaleString('en')} imported topics are offered as tags.`}
            </p>
            {topics !== null && topics > 0 && (
              <Button
                variant="quiet"
                disabled={busy || readOnly}
                aria-label="Remove the topics"
                onClick={() => void tags.removeTopics()}
              >
                Remove
              </Button>
            )}
            <Button disabled={busy || readOnly} onClick={() => void tags.importTopics()}>
              Import topics…
            </Button>
          </div>
        </div>
        <div className={styles.right}>
          {chosen.length === 1 && only ? (
            <TagDetails
              key={JSON.stringify(only.tag)}
              row={only}
              find={(key) => rows?.find((row) => row.key === key)?.tag}
              busy={busy}
              readOnly={readOnly}
              onSave={(next) => void tags.save(only.tag, next)}
              onRemove={() => {
                list.current?.focus();
                void tags.remove([only.tag]);
              }}
              onLookAlikes={tags.chooseTogether}
              nameField={nameField}
            />
          ) : chosen.length > 1 ? (
            <MergeTags
              key={chosen.map(({ key }) => key).join('\n')}
              tags={chosen.map(({ tag }) => tag)}
              busy={busy}
              readOnly={readOnly}
              onMerge={(into) => {
                list.current?.focus();
                void tags.merge(
                  chosen.map(({ tag }) => tag),
                  into,
                );
              }}
              onRemove={() => {
                list.current?.focus();
                void tags.remove(chosen.map(({ tag }) => tag));
              }}
            />
          ) : (
            <p className={styles.nothing}>
              Choose a tag to rename or describe it. Choose several with Ctrl or Shift to make them one.
            </p>
          )}
          {running?.slow && <OperationLine running={running} onStop={operations.stop} />}
        </div>
      </div>
    </Dialog>
  );
}

function nothingWords(filter: TagFilter, query: string): string {
  if (query.trim() !== '') return 'No tag has these words.';
  if (filter === 'unused') return 'Every tag is on a story.';
  if (filter === 'alike') return 'No two tags look alike.';
  return 'No story has a tag yet.';
}
