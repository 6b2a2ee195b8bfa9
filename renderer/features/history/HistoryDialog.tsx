import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useSessionState } from '../../session/session-context.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { ComparisonPane } from './ComparisonPane.tsx';
import styles from './HistoryDialog.module.css';
import type { HistoryStore } from './history-store.ts';
import { NameVersionDialog } from './NameVersionDialog.tsx';
import { Timeline } from './Timeline.tsx';
import { historySize } from './version-words.ts';

/** The story's biography: its versions, what changed in each, and the way back to one. */
export function HistoryDialog({ history: store }: { readonly history: HistoryStore }) {
  const { open, history, problem, selected, other, backwards, against, shown, busy, done } = useStore(
    store.store,
  );
  const headline = useSessionState((state) => state.fields?.headline ?? '');
  const trail = useSessionState((state) => state.trail);
  const [naming, setNaming] = useState<'keep' | 'rename' | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const version = history?.versions.find(({ id }) => id === selected) ?? null;
  const isEmpty = history?.versions.length === 0;

  const save = (name: string) =>
    naming === 'rename' && version ? store.rename(version.id, name) : store.keep(name);

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && store.closeHistory()}
      initialFocus={list}
      size="full"
      isShort={isEmpty}
      title="History"
      description={<bdi className={styles.headline}>{headline || 'Untitled'}</bdi>}
      actions={
        <>
          <p className={styles.size}>{history && historySize(history.versions.length, history.bytes)}</p>
          <Button onClick={() => setNaming('keep')}>Keep a version now…</Button>
          <Button disabled={!version} onClick={() => setNaming('rename')}>
            {version?.name ? 'Rename this version…' : 'Name this version…'}
          </Button>
          <Button
            variant="primary"
            disabled={!version}
            aria-disabled={busy}
            onClick={() => void store.restore()}
          >
            Restore this version
          </Button>
        </>
      }
    >
      <div className={styles.panes}>
        <Timeline
          ref={list}
          history={history}
          trail={trail}
          selected={selected}
          other={other}
          onSelect={(id) => void store.select(id)}
          onOther={(id) => void store.pickOther(id)}
        />
        <div className={styles.story}>
          {problem && (
            <p role="alert" className={styles.problem}>
              <Sentence>{problem}</Sentence>
            </p>
          )}
          <div role="status" className={done ? styles.done : undefined}>
            {done && (
              <>
                <span>
                  <Sentence>{done.message}</Sentence>
                </span>
                {done.undo && (
                  <Button variant="quiet" onClick={() => void store.undoPart()}>
                    Undo
                  </Button>
                )}
              </>
            )}
          </div>
          {isEmpty ? (
            <p className={styles.empty}>
              No version of this story yet. Dateline keeps one every ten minutes of writing, before large
              changes and when you leave the story.
            </p>
          ) : (
            <ComparisonPane
              shown={shown}
              against={against}
              isTwo={other !== null}
              backwards={backwards}
              isFirst={version !== null && version === history?.versions.at(-1)}
              onAgainst={(next) => void store.compareWith(next)}
              onTurnRound={() => void store.turnRound()}
              onCallOff={store.callOff}
              onAgain={() => void store.compareAgain()}
              restore={{
                block: (block) => void store.restoreBlock(block),
                field: (name) => void store.restoreField(name),
              }}
            />
          )}
        </div>
      </div>
      <NameVersionDialog
        open={naming !== null}
        title={naming === 'rename' ? 'Name this version' : 'Keep a version now'}
        name={naming === 'rename' ? (version?.name ?? '') : ''}
        mayBeEmpty={naming === 'rename' && version?.name != null}
        onClose={() => setNaming(null)}
        onSave={save}
      />
    </Dialog>
  );
}
