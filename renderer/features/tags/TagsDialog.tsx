import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Operations } from '../../session/operations.ts';
import { useReadOnly } from '../../session/read-only-context.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useNotify } from '../../ui/notify-context.ts';
import { OperationLine } from '../../ui/OperationLine.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { ChosenTags } from './ChosenTags.tsx';
import { ImportedTopics } from './ImportedTopics.tsx';
import { TagList } from './TagList.tsx';
import { TagListTools } from './TagListTools.tsx';
import styles from './Tags.module.css';
import type { TagFilter } from './tag-rows.ts';
import { createTagsStore } from './tags-store.ts';

export interface TagsDialogProps {
  readonly bridge: DatelineBridge;
  readonly operations: Operations;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

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

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="full"
      isShort={rows?.length === 0}
      title="Tags"
      description={DESCRIPTION}
    >
      <div className={styles.panes}>
        <div className={styles.left}>
          <TagListTools rows={rows} view={{ query, sort, filter }} onView={tags.look} />
          {problem && (
            <p role="alert" className={styles.problem}>
              <Sentence>{problem}</Sentence>
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
          <ImportedTopics
            topics={topics}
            disabled={busy || readOnly}
            onImport={() => void tags.importTopics()}
            onRemove={() => void tags.removeTopics()}
          />
        </div>
        <div className={styles.right}>
          <ChosenTags
            tags={tags}
            rows={rows}
            chosen={shown.filter(({ key }) => selected.has(key))}
            busy={busy}
            readOnly={readOnly}
            onLeave={() => list.current?.focus()}
            nameField={nameField}
          />
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
