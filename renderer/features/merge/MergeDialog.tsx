import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { hasChanges } from '../../../shared/compare/comparison.ts';
import { mediaUrl } from '../../../shared/ipc/addresses.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { STATUS_LABELS } from '../../../shared/story/status.ts';
import type { Story } from '../../../shared/story/story.ts';
import { storyWords } from '../../../shared/story/story-words.ts';
import { ComparedStory } from '../../compare/ComparedStory.tsx';
import { ComparisonBar, changedWords, wordCount } from '../../compare/ComparisonBar.tsx';
import { ConflictList } from '../../compare/ConflictList.tsx';
import { PictureAddress } from '../../compare/picture-address.ts';
import styles from '../../compare/TwoTexts.module.css';
import { useFoundStories } from '../../session/use-found-stories.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';
import {
  type Joining,
  type MergeStore,
  type MergeView,
  type Merging,
  nameOf,
  undecidedCount,
} from './merge-store.ts';

export interface MergeDialogProps {
  readonly bridge: DatelineBridge;
  readonly store: MergeStore;
}

/** Makes one story of two: asks which the second is, then compares them. */
export function MergeDialog({ bridge, store }: MergeDialogProps) {
  const { picking, merging } = useStore(store.store);
  return (
    <>
      <PickDialog key={picking?.id ?? ''} bridge={bridge} store={store} picking={picking} />
      <CompareDialog store={store} merging={merging} />
    </>
  );
}

interface PickDialogProps extends MergeDialogProps {
  readonly picking: { readonly id: string; readonly headline: string } | null;
}

function PickDialog({ bridge, store, picking }: PickDialogProps) {
  const [text, setText] = useState('');
  const { stories, problem } = useFoundStories(bridge, text);
  const field = useRef<HTMLInputElement>(null);
  const rows = stories
    .filter(({ id }) => id !== picking?.id)
    .map((story) => ({ key: story.id, label: nameOf(story), detail: STATUS_LABELS[story.status] }));
  return (
    <Dialog
      open={picking !== null}
      onOpenChange={(open) => !open && store.cancel()}
      initialFocus={field}
      title="Merge with another story"
      description={
        `Find the story that is to become one with “${picking ? nameOf(picking) : ''}”. You then see ` +
        'both, and choose what stays.'
      }
    >
      <SuggestField
        ref={field}
        label="Story"
        placeholder="Search the library"
        error={problem}
        value={text}
        rows={rows}
        onChange={setText}
        onPick={({ key }) => void store.pick(key)}
      />
    </Dialog>
  );
}

interface CompareDialogProps {
  readonly store: MergeStore;
  readonly merging: Merging | null;
}

const SHOWN = [
  { value: 'merged', label: 'Kept to merged' },
  { value: 'other', label: 'Kept to other' },
] as const;
const JOINING = [
  { value: 'by-place', label: 'Place by place' },
  { value: 'in-turn', label: 'One after the other' },
] as const;

function CompareDialog({ store, merging }: CompareDialogProps) {
  const { busy } = useStore(store.store);
  const first = useRef<HTMLDivElement>(null);
  const undecided = merging ? undecidedCount(merging) : 0;
  const { kept, other } = merging?.drafts ?? {};
  return (
    <Dialog
      open={merging !== null}
      onOpenChange={(open) => !open && store.cancel()}
      initialFocus={first}
      size="full"
      title="Make one story of two"
      description={
        kept && other && `“${nameOf(kept)}” stays, with what you choose. “${nameOf(other)}” goes to the bin.`
      }
      actions={
        <>
          <p className={styles.promise}>
            Both stay in the history as they are now, and one undo takes all of it back.
          </p>
          <Button aria-disabled={busy} onClick={() => void store.swap()}>
            Keep the other one
          </Button>
          <Button
            variant="primary"
            disabled={undecided > 0}
            aria-disabled={busy}
            onClick={() => void store.run()}
          >
            Merge
          </Button>
        </>
      }
    >
      {merging && <Comparing store={store} merging={merging} undecided={undecided} textRef={first} />}
    </Dialog>
  );
}

interface ComparingProps {
  readonly store: MergeStore;
  readonly merging: Merging;
  readonly undecided: number;
  readonly textRef: React.RefObject<HTMLDivElement | null>;
}

function Comparing({ store, merging, undecided, textRef }: ComparingProps) {
  const { drafts, merge, choices, joining, shown, comparison } = merging;
  const { kept, other, pictures } = drafts;
  // What is not in the kept story yet is still the other one's, under its own name.
  const addressOf = useCallback(
    (storyId: string, media: string) => {
      const original = Object.hasOwn(pictures, media) ? pictures[media] : undefined;
      return original === undefined ? mediaUrl(storyId, media) : mediaUrl(other.id, original);
    },
    [pictures, other.id],
  );
  useEffect(() => {
    // Other two stories begin at their beginning.
    if (textRef.current) textRef.current.scrollTop = 0;
    void drafts;
  }, [drafts, textRef]);
  return (
    <div className={styles.panes}>
      <aside className={styles.facts} aria-label="The two stories">
        <dl className={styles.texts}>
          <dt>Kept</dt>
          <Facts story={kept} />
          <dt>Other</dt>
          <Facts story={other} />
        </dl>
        <p className={styles.merging}>{undecidedWords(undecided)}</p>
        <p className={styles.united}>
          Tags, sections, authors, collections and notes of both are united. Slug, status, language and dates
          stay as they are in the kept one.
        </p>
        <SegmentedControl<Joining>
          label="The two texts"
          value={joining}
          segments={JOINING}
          onChange={(next) => void store.join(next)}
        />
        <ConflictList
          keepsOrLeaves
          sides={{ mine: 'Kept', theirs: 'Other' }}
          merge={joining === 'by-place' ? merge : { ...merge, parts: [] }}
          choices={choices}
          onField={(name, choice) => void store.pickField(name, choice)}
          onPart={(at, choice) => void store.pickPart(at, choice)}
        />
      </aside>
      <section aria-label="Comparison" className={styles.pane}>
        <ComparisonBar
          choice={
            <SegmentedControl<MergeView>
              label="Compare"
              value={shown}
              segments={SHOWN}
              onChange={(next) => void store.show(next)}
            />
          }
          summary={hasChanges(comparison) ? changedWords(comparison) : 'Nothing in the kept story changes.'}
          hasLegend
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls can be scrolled by the keyboard. */}
        <div ref={textRef} tabIndex={0} role="document" aria-label="Text" className={styles.scroll}>
          <PictureAddress value={addressOf}>
            <ComparedStory comparison={comparison} />
          </PictureAddress>
        </div>
      </section>
    </div>
  );
}

function Facts({ story }: { readonly story: Story }) {
  return (
    <dd>
      <bdi>{nameOf(story)}</bdi>
      <br />
      {STATUS_LABELS[story.status]}, {wordCount(storyWords(story.body, story.language))}
    </dd>
  );
}

function undecidedWords(undecided: number): string {
  if (undecided === 0) return 'Everything is chosen: the two can be merged.';
  return undecided === 1
    ? 'One place differs. Choose what it says to merge the two.'
    : `${undecided} places differ. Choose what each says to merge the two.`;
}
