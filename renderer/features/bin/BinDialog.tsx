import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { groupedNumber } from '../../../shared/grouped-number.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { BinnedStory } from '../../../shared/library/binned-story.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { writeMoment } from '../../ui/time-formats.ts';
import styles from './BinDialog.module.css';
import { binnedName, createBinStore } from './bin-store.ts';
import { DeleteForEverDialog } from './DeleteForEverDialog.tsx';

export interface BinDialogProps {
  readonly bridge: DatelineBridge;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** What was thrown away: brought back, or deleted for ever on purpose. */
export function BinDialog({ bridge, open, onOpenChange }: BinDialogProps) {
  const [bin] = useState(() => createBinStore(bridge));
  const { stories, selected, problem, done, busy } = useStore(bin.store);
  const [deleting, setDeleting] = useState<readonly BinnedStory[] | null>(null);
  const all = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (open) void bin.load();
  }, [open, bin]);

  const chosen = stories?.filter(({ name }) => selected.has(name)) ?? [];
  const isEmpty = stories?.length === 0;

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      waiting={!stories && !problem}
      size="large"
      title="Bin"
      description="Stories stay here, whole, until you restore them or delete them for ever."
      actions={
        <>
          <Button
            className={styles.empty}
            disabled={!stories || isEmpty || busy}
            onClick={() => setDeleting(stories)}
          >
            Empty the bin…
          </Button>
          <Button disabled={chosen.length === 0 || busy} onClick={() => setDeleting(chosen)}>
            Delete for ever…
          </Button>
          <Button
            variant="primary"
            disabled={chosen.length === 0}
            aria-disabled={busy}
            onClick={() => void bin.restore()}
          >
            {chosen.length > 1 ? `Restore ${chosen.length} stories` : 'Restore'}
          </Button>
        </>
      }
    >
      {problem && (
        <p role="alert" className={styles.problem}>
          <Sentence>{problem}</Sentence>
        </p>
      )}
      <p role="status" className={styles.done}>
        {done}
      </p>
      {isEmpty && <p className={styles.nothing}>The bin is empty.</p>}
      {stories && !isEmpty && (
        <table className={styles.table} aria-label="Stories in the bin">
          <thead>
            <tr>
              <th className={styles.check}>
                <input
                  ref={all}
                  type="checkbox"
                  aria-label="Select all"
                  checked={selected.size === stories.length}
                  onChange={(event) => bin.selectAll(event.target.checked)}
                />
              </th>
              <th>Story</th>
              <th className={styles.words}>Words</th>
              <th>Binned</th>
            </tr>
          </thead>
          <tbody>
            {stories.map((story) => (
              <BinRow
                key={story.name}
                story={story}
                selected={selected.has(story.name)}
                onToggle={() => bin.toggle(story.name)}
              />
            ))}
          </tbody>
        </table>
      )}
      <DeleteForEverDialog
        stories={deleting}
        isAll={deleting !== null && deleting === stories}
        onCancel={() => setDeleting(null)}
        onDelete={(names) => {
          setDeleting(null);
          void bin.remove(names);
        }}
      />
    </Dialog>
  );
}

interface BinRowProps {
  readonly story: BinnedStory;
  readonly selected: boolean;
  readonly onToggle: () => void;
}

function BinRow({ story, selected, onToggle }: BinRowProps) {
  const name = story.damaged === null ? binnedName(story.headline) : 'Damaged story';
  const box = `bin-${story.name}`;
  return (
    <tr className={selected ? styles.selected : undefined}>
      <td className={styles.check}>
        <input id={box} type="checkbox" checked={selected} onChange={onToggle} />
      </td>
      <td>
        <label htmlFor={box} className={styles.headline} dir="auto">
          {name}
        </label>
        {story.damaged !== null && (
          <span className={styles.damaged}>
            {story.id}: {story.damaged}.
          </span>
        )}
      </td>
      <td className={styles.words}>{story.damaged === null ? groupedNumber(story.words) : ''}</td>
      <td className={styles.when}>
        <time dateTime={story.binned}>{writeMoment(Date.parse(story.binned))}</time>
      </td>
    </tr>
  );
}
