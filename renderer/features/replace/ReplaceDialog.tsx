import { CaseSensitive, Regex, WholeWord } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Operations } from '../../session/operations.ts';
import { useReadOnly } from '../../session/read-only-context.ts';
import { useSession } from '../../session/session-context.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { OperationLine } from '../../ui/OperationLine.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FoundList } from './FoundList.tsx';
import { type FoundPlace, placeOfHit } from './found-place.ts';
import styles from './ReplaceDialog.module.css';
import { createReplaceStore, hitKey, type ListNow, type ScopeChoice } from './replace-store.ts';
import { foundWords, outcomeWords, replaceButtonWords } from './replace-words.ts';

export interface ReplaceDialogProps {
  readonly bridge: DatelineBridge;
  readonly operations: Operations;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Asked when the dialog opens. */
  readonly listNow: () => ListNow;
  /** `place` is where it is to be opened, if that is still known. */
  readonly onOpenStory: (id: string, place: FoundPlace | null) => void;
}

/** Looks for words in many stories, shows each where it stands, and puts others in their place. */
export function ReplaceDialog(props: ReplaceDialogProps) {
  const { bridge, operations, open, onOpenChange, listNow, onOpenStory } = props;
  const session = useSession();
  const readOnly = useReadOnly();
  const [replace] = useState(() => createReplaceStore(bridge, session, operations));
  const state = useStore(replace.store);
  const { query, replacement, scope, list, searching, found, outcome, stale, out, problem, busy } = state;
  const running = useStore(operations.store, (now) => now.running);
  const find = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);

  useEffect(() => replace.follow(), [replace]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list as it is when the dialog opens.
  useEffect(() => {
    if (open) replace.begin(listNow());
    else replace.stop();
  }, [open, replace]);

  const scopes: { readonly value: ScopeChoice; readonly label: string }[] = [
    { value: 'all', label: 'All stories' },
    ...(list.query === '' ? [] : [{ value: 'list', label: `Stories found by “${list.query}”` } as const]),
    ...(list.selected.length === 0
      ? []
      : [{ value: 'selected', label: `The ${list.selected.length} chosen in the list` } as const]),
  ];
  const chosen = found?.reduce(
    (sum, { id, hits }) => sum + hits.filter((_, at) => !out.has(hitKey(id, at))).length,
    0,
  );
  const inStories = found?.filter(({ id, hits }) => hits.some((_, at) => !out.has(hitKey(id, at)))).length;
  const isReady = Boolean(chosen) && !stale && !searching && !busy && !readOnly;

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      initialFocus={find}
      size="full"
      title="Find and replace in stories"
      actions={
        <>
          <p role="status" className={styles.sum}>
            {found && !searching && (stale ? 'Find again to replace.' : foundWords(found, outcome))}
          </p>
          <Button
            variant="primary"
            disabled={!isReady}
            onClick={() =>
              void replace.replace().then((done) => {
                if (done) find.current?.focus();
              })
            }
          >
            {replaceButtonWords(chosen ?? 0, inStories ?? 0)}
          </Button>
        </>
      }
    >
      <div className={styles.room}>
        <form
          className={styles.fields}
          onSubmit={(event) => {
            event.preventDefault();
            void replace.find().then(() => results.current?.focus());
          }}
        >
          <div className={styles.line}>
            <TextField
              ref={find}
              label="Find"
              spellCheck={false}
              maxLength={2000}
              value={query.text}
              onChange={(text) => replace.ask({ text })}
            />
            <div className={styles.toggles}>
              <IconButton
                label="Match case"
                pressed={query.matchCase}
                icon={<CaseSensitive size={16} aria-hidden />}
                onClick={() => replace.ask({ matchCase: !query.matchCase })}
              />
              <IconButton
                label="Whole word"
                pressed={query.wholeWord}
                icon={<WholeWord size={16} aria-hidden />}
                onClick={() => replace.ask({ wholeWord: !query.wholeWord })}
              />
              <IconButton
                label="Regular expression"
                pressed={query.isPattern}
                icon={<Regex size={14} aria-hidden />}
                onClick={() => replace.ask({ isPattern: !query.isPattern })}
              />
            </div>
            <TextField
              label="Replace with"
              spellCheck={false}
              maxLength={2000}
              value={replacement}
              onChange={replace.setReplacement}
            />
            <Select<ScopeChoice> label="Look in" value={scope} options={scopes} onChange={replace.setScope} />
            <Button type="submit" disabled={query.text === '' || busy}>
              Find
            </Button>
          </div>
        </form>
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
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
