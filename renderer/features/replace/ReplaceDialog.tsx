import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Operations } from '../../session/operations.ts';
import { useSession } from '../../session/session-context.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { OperationLine } from '../../ui/OperationLine.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { FoundList } from './FoundList.tsx';
import { type FoundPlace, placeOfHit } from './found-place.ts';
import { ReplaceActions } from './ReplaceActions.tsx';
import styles from './ReplaceDialog.module.css';
import { ReplaceFields } from './ReplaceFields.tsx';
import { createReplaceStore, type ListedStories } from './replace-store.ts';
import { outcomeWords } from './replace-words.ts';

export interface ReplaceDialogProps {
  readonly bridge: DatelineBridge;
  readonly operations: Operations;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Asked when the dialog opens. */
  readonly listNow: () => ListedStories;
  /** `place` is where it is to be opened, if that is still known. */
  readonly onOpenStory: (id: string, place: FoundPlace | null) => void;
}

/** Looks for words in many stories, shows each where it stands, and puts others in their place. */
export function ReplaceDialog(props: ReplaceDialogProps) {
  const { bridge, operations, open, onOpenChange, listNow, onOpenStory } = props;
  const session = useSession();
  const [replace] = useState(() => createReplaceStore(bridge, session, operations));
  const state = useStore(replace.store);
  const { query, replacement, searching, found, outcome, stale, out, problem } = state;
  const running = useStore(operations.store, (now) => now.running);
  const find = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const isListAwaited = useRef(false);

  useEffect(() => replace.follow(), [replace]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list as it is when the dialog opens.
  useEffect(() => {
    if (open) replace.begin(listNow());
    else replace.stop();
    isListAwaited.current = false;
  }, [open, replace]);

  // The answer of a search may be here before what it found is on the screen.
  useEffect(() => {
    if (!isListAwaited.current || !found || !results.current) return;
    isListAwaited.current = false;
    results.current.focus();
  }, [found]);
  const focusList = () => {
    isListAwaited.current = results.current === null;
    results.current?.focus();
  };

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      initialFocus={find}
      size="full"
      isShort={!found?.length}
      title="Find and replace in stories"
      actions={
        <ReplaceActions
          state={state}
          onReplace={() =>
            void replace.replace().then((done) => {
              if (done) find.current?.focus();
            })
          }
        />
      }
    >
      <div className={styles.room}>
        <ReplaceFields replace={replace} state={state} onFound={focusList} findField={find} />
        {problem && (
          <p role="alert" className={styles.problem}>
            <Sentence>{problem}</Sentence>
          </p>
        )}
        {found && found.length > 0 ? (
          <FoundList
            ref={results}
            found={found}
            out={out}
            wordsOf={(hit) => (stale ? null : query.isPattern ? (hit.replacement ?? '') : replacement)}
            onToggle={replace.toggle}
            onOpen={({ id, hits }, at) => {
              onOpenChange(false);
              onOpenStory(id, at === null || stale ? null : placeOfHit(query, hits, at));
            }}
          />
        ) : (
          <p className={styles.nothing}>
            {found && !searching && !problem
              ? outcomeWords(outcome)
              : !searching &&
                'Nothing is changed before you have seen it: what is found is listed here, story by story.'}
          </p>
        )}
        {searching && searching.total > 0 && (
          <OperationLine
            running={{ doing: 'Looking through the stories', ...searching, stopping: false }}
            onStop={replace.stop}
          />
        )}
        {running?.slow && <OperationLine running={running} onStop={operations.stop} />}
      </div>
    </Dialog>
  );
}
