import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { hasChanges } from '../../../shared/compare/comparison.ts';
import { conflictCount } from '../../../shared/merge/merge-stories.ts';
import { storyWords } from '../../../shared/story/story-words.ts';
import { ComparedStory } from '../../compare/ComparedStory.tsx';
import { ComparisonBar, changedWords, wordCount } from '../../compare/ComparisonBar.tsx';
import { ConflictList } from '../../compare/ConflictList.tsx';
import styles from '../../compare/TwoTexts.module.css';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import type { ConflictView, PendingChoice } from './external-change-state.ts';
import type { ExternalChangeStore } from './external-change-store.ts';
import { describeTheirSide, momentOf } from './external-change-words.ts';

const SEGMENTS = [
  { value: 'theirs', label: 'Yours to theirs' },
  { value: 'merged', label: 'Yours to merged' },
] as const;

/** Two texts of one story side by side, and what is to become of them. Whatever is chosen, both stay in the history. */
export function ChooseTextDialog({ externalChange }: { readonly externalChange: ExternalChangeStore }) {
  const { choosing, busy, problem } = useStore(externalChange.store);
  const first = useRef<HTMLDivElement>(null);
  const open = choosing !== null;
  const undecided = choosing ? undecidedCount(choosing) : 0;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && externalChange.cancel()}
      initialFocus={first}
      finalFocus={() => document.querySelector<HTMLElement>('[aria-label="Story body"]')}
      size="full"
      title="Two texts of one story"
      description={choosing && describeTheirSide(choosing.side)}
      actions={
        <>
          <p className={styles.promise}>Whatever you choose, the other text stays in the history.</p>
          <Button aria-disabled={busy} onClick={() => void externalChange.resolve('both')}>
            Keep both as two stories
          </Button>
          <Button aria-disabled={busy} onClick={() => void externalChange.resolve('theirs')}>
            Take theirs
          </Button>
          <Button aria-disabled={busy} onClick={() => void externalChange.resolve('mine')}>
            Keep mine
          </Button>
          <Button
            variant="primary"
            disabled={undecided > 0}
            aria-disabled={busy}
            onClick={() => void externalChange.resolve('merged')}
          >
            Use the merged text
          </Button>
        </>
      }
    >
      {choosing && (
        <div className={styles.panes}>
          <aside className={styles.facts} aria-label="The two texts">
            <dl className={styles.texts}>
              <dt>Yours</dt>
              <dd>
                {wordCount(storyWords(choosing.mine.body, choosing.mine.fields.language))}, in this window
              </dd>
              <dt>Theirs</dt>
              <dd>
                {wordCount(storyWords(choosing.side.story.body, choosing.side.story.language))}, changed{' '}
                {momentOf(choosing.side.when)}
              </dd>
            </dl>
            <p className={styles.merging}>{mergeWords(choosing, undecided)}</p>
            <ConflictList
              sides={{ mine: 'Yours', theirs: 'Theirs' }}
              merge={choosing.merge}
              choices={choosing.choices}
              onField={(name, choice) => void externalChange.pickField(name, choice)}
              onPart={(at, choice) => void externalChange.pickPart(at, choice)}
            />
          </aside>
          <section aria-label="Comparison" className={styles.pane}>
            {problem && (
              <p role="alert" className={styles.problem}>
                <Sentence>{problem}</Sentence>
              </p>
            )}
            <ComparisonBar
              choice={
                <SegmentedControl<ConflictView>
                  label="Compare"
                  value={choosing.shown}
                  segments={SEGMENTS}
                  onChange={(shown) => void externalChange.show(shown)}
                />
              }
              summary={summaryOf(choosing)}
              hasLegend
            />
            <ComparedText choosing={choosing} textRef={first} />
          </section>
        </div>
      )}
    </Dialog>
  );
}

function ComparedText({
  choosing,
  textRef,
}: {
  readonly choosing: PendingChoice;
  readonly textRef: React.RefObject<HTMLDivElement | null>;
}) {
  const { comparison } = choosing;
  // A long story opens where something differs.
  useEffect(() => {
    textRef.current?.querySelector(`[data-changed]`)?.scrollIntoView({ block: 'center' });
    void comparison;
  }, [comparison, textRef]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls can be scrolled by the keyboard.
    <div ref={textRef} tabIndex={0} role="document" aria-label="Text" className={styles.scroll}>
      <ComparedStory comparison={comparison} />
    </div>
  );
}

function undecidedCount({ merge, choices }: PendingChoice): number {
  const fields = merge.conflicts.filter((name) => choices.fields[name] === undefined).length;
  const chosen = choices.parts.filter((choice) => choice !== undefined).length;
  return fields + conflictCount(merge) - merge.conflicts.length - chosen;
}

function mergeWords({ merge }: PendingChoice, undecided: number): string {
  const places = conflictCount(merge);
  if (places === 0) return 'The two can be merged: no place was changed in both.';
  if (undecided === 0) return 'Everything is chosen: the merged text can be used.';
  const count = places === 1 ? 'One place was' : `${places} places were`;
  return `${count} changed in both. Choose for each to merge the two.`;
}

function summaryOf({ comparison, shown }: PendingChoice): string {
  if (!hasChanges(comparison)) {
    return shown === 'merged' ? 'The merged text is yours.' : 'The two say the same.';
  }
  return changedWords(comparison);
}
