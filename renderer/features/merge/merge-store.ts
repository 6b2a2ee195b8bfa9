import { createStore, type StoreApi } from 'zustand';
import type { Comparison } from '../../../shared/compare/comparison.ts';
import type { DatelineBridge, RequestArgument } from '../../../shared/ipc/contract.ts';
import type { TwoDrafts } from '../../../shared/library/two-drafts.ts';
import type { MergeDraft } from '../../../shared/merge/merge-drafts.ts';
import type { MergeChoice, MergeChoices, StoryMerge } from '../../../shared/merge/merge-stories.ts';
import { createStory, type Story, type StoryFields } from '../../../shared/story/story.ts';
import { type StoryText, storyText } from '../../../shared/story/story-text.ts';
import { comparisonOf } from '../../compare/comparison-of.ts';
import { attempt } from '../../session/attempt.ts';
import { failureNotices } from '../../session/failure-notices.ts';
import type { OperationJob, Operations } from '../../session/operations.ts';
import type { Session } from '../../session/session.ts';
import { whileUnsaved } from '../../session/while-holds.ts';
import type { Notify } from '../../ui/toast-queue.ts';

/** What is compared with the kept text. */
export type MergeView = 'other' | 'merged';
/** How the two bodies become one. */
export type Joining = 'by-place' | 'in-turn';

/** Two drafts while a person chooses. */
export interface Merging {
  readonly drafts: TwoDrafts;
  readonly merge: StoryMerge;
  readonly choices: MergeChoices;
  readonly joining: Joining;
  readonly shown: MergeView;
  readonly comparison: Comparison;
}

export interface MergeState {
  /** The story that waits for the one to be merged with it. */
  readonly picking: { readonly id: string; readonly headline: string } | null;
  readonly merging: Merging | null;
  readonly busy: boolean;
}

/** Two stories that become one. */
export interface MergeStore {
  readonly store: StoreApi<MergeState>;
  /** Compares two stories, or asks for the second of them. */
  begin(ids: readonly string[]): Promise<void>;
  /** The story that the waiting one is merged with. */
  pick(id: string): Promise<void>;
  /** The other one is kept. */
  swap(): Promise<void>;
  cancel(): void;
  show(shown: MergeView): Promise<void>;
  join(joining: Joining): Promise<void>;
  pickPart(at: number, choice: MergeChoice): Promise<void>;
  pickField(name: keyof StoryFields, choice: MergeChoice): Promise<void>;
  run(): Promise<void>;
}

export interface MergeDependencies {
  readonly bridge: DatelineBridge;
  readonly session: Session;
  readonly operations: Operations;
  readonly notify: Notify;
  refresh(): Promise<void>;
  openStory(id: string): Promise<boolean>;
  /** The story is no longer there to be chosen. */
  gone(id: string): void;
}

const NOTHING: MergeState = { picking: null, merging: null, busy: false };
const NOT_SAVED =
  'The last changes to the open story could not be saved, and it cannot be merged before: see what ' +
  'the save state says.';

export function createMergeStore(dependencies: MergeDependencies): MergeStore {
  const { bridge, session, operations, notify, refresh, openStory, gone } = dependencies;
  const store = createStore<MergeState>(() => NOTHING);
  const heed = failureNotices(notify);
  const openId = () => session.store.getState().loaded?.id ?? null;

  async function compare(kept: string, other: string): Promise<void> {
    if (store.getState().busy) return;
    store.setState({ busy: true });
    try {
      // What is merged is what is on the disk.
      if (!(await session.flush())) {
        notify({ message: NOT_SAVED, urgent: true, id: 'merge', until: whileUnsaved(session) });
        return;
      }
      const reply = await attempt(() => bridge.request('merge.look', { kept, other }));
      heed('merge.look', reply);
      if (!reply.ok) return;
      const drafts = reply.value;
      const { mergeDrafts, initialChoices: firstChoices } = await import(
        '../../../shared/merge/merge-drafts.ts'
      );
      const merge = mergeDrafts(draftOf(drafts.kept), draftOf(drafts.other));
      const begun = {
        drafts,
        merge,
        choices: firstChoices(merge),
        joining: 'by-place',
        shown: 'merged',
      } as const;
      const comparison = await compared(begun);
      store.setState({ picking: null, merging: { ...begun, comparison } });
    } finally {
      store.setState({ busy: false });
    }
  }

  async function compared(merging: Omit<Merging, 'comparison'>): Promise<Comparison> {
    const { kept, other } = merging.drafts;
    const { fields, body } = merging.shown === 'other' ? storyText(other) : await resultOf(merging);
    return comparisonOf(kept, createStory(kept.id, kept.created, fields, body));
  }

  async function change(patch: Partial<Pick<Merging, 'choices' | 'shown' | 'joining'>>): Promise<void> {
    const { merging } = store.getState();
    if (!merging) return;
    const next = { ...merging, ...patch };
    // The choice is seen at once, and what it makes of the text as soon as that is known.
    store.setState({ merging: next });
    const comparison = await compared(next);
    if (store.getState().merging === next) store.setState({ merging: { ...next, comparison } });
  }

  return {
    store,
    async begin(ids) {
      const [first, second] = ids;
      if (first === undefined) return;
      if (second !== undefined) {
        const [kept, other] = second === openId() ? [second, first] : [first, second];
        await compare(kept, other);
        return;
      }
      const reply = await attempt(() => bridge.request('stories.read', { id: first }));
      heed('stories.read', reply);
      if (reply.ok) store.setState({ picking: { id: first, headline: reply.value.headline } });
    },
    async pick(id) {
      const { picking } = store.getState();
      if (picking) await compare(picking.id, id);
    },
    async swap() {
      const { merging } = store.getState();
      if (merging) await compare(merging.drafts.other.id, merging.drafts.kept.id);
    },
    cancel: () => store.setState({ picking: null, merging: null }),
    show: (shown) => change({ shown }),
    join: (joining) => change({ joining, shown: 'merged' }),
    async pickPart(at, choice) {
      const { choices } = store.getState().merging ?? {};
      if (choices)
        await change({ choices: { ...choices, parts: choices.parts.with(at, choice) }, shown: 'merged' });
    },
    async pickField(name, choice) {
      const { choices } = store.getState().merging ?? {};
      if (choices)
        await change({
          choices: { ...choices, fields: { ...choices.fields, [name]: choice } },
          shown: 'merged',
        });
    },
    async run() {
      const { merging, busy } = store.getState();
      if (!merging || busy) return;
      store.setState({ busy: true });
      const { kept, other } = merging.drafts;
      const outcome = await operations.run({
        ...mergeJob(bridge, merging.drafts, await resultOf(merging)),
        undone: () => void refresh(),
      });
      store.setState({ busy: false });
      if (!outcome) return;
      store.setState({ merging: null });
      if (outcome.failed.length === 0) {
        gone(other.id);
        if (openId() === other.id) session.forget();
      }
      await Promise.all([refresh(), openId() === kept.id || openStory(kept.id)]);
    },
  };
}

/** Writes the merged text, and puts the other story into the bin. */
function mergeJob(
  bridge: Pick<DatelineBridge, 'request'>,
  { kept, other, seen }: TwoDrafts,
  result: StoryText,
): OperationJob {
  return {
    doing: 'Merging the stories',
    total: 1,
    done: () => `Merged the two stories. “${nameOf(other)}” is in the bin.`,
    ask: (operation) =>
      bridge.request('merge.run', {
        operation,
        kept: kept.id,
        other: other.id,
        seen,
        result,
      } as RequestArgument<'merge.run'>),
  };
}

/** How many places wait for a choice. */
export function undecidedCount({ merge, choices, joining }: Merging): number {
  const fields = merge.conflicts.filter((name) => choices.fields[name] === undefined).length;
  const parts = choices.parts.filter((choice) => choice === undefined).length;
  return fields + (joining === 'by-place' ? parts : 0);
}

/** What a story without a headline is called. */
export function nameOf({ headline }: Pick<Story, 'headline'>): string {
  return headline || 'Untitled story';
}

async function resultOf({
  drafts,
  merge,
  choices,
  joining,
}: Omit<Merging, 'comparison'>): Promise<StoryText> {
  const [{ mergedText }, { concatenateDrafts: oneAfterTheOther }] = await Promise.all([
    import('../../../shared/merge/merge-stories.ts'),
    import('../../../shared/merge/merge-drafts.ts'),
  ]);
  if (joining === 'by-place') return mergedText(merge, choices);
  return mergedText(oneAfterTheOther(merge, draftOf(drafts.kept), draftOf(drafts.other)), choices);
}

function draftOf(story: Story): MergeDraft {
  return { id: story.id, ...storyText(story) };
}
