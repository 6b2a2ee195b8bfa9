import type { StoreApi } from 'zustand';
import type { Comparison } from '../../../shared/compare/comparison.ts';
import type { DatelineBridge, RequestArgument } from '../../../shared/ipc/contract.ts';
import type { ConflictingText } from '../../../shared/library/external-change.ts';
import type { OpenStory } from '../../../shared/library/open-story.ts';
import type { MergeChoices } from '../../../shared/merge/merge-stories.ts';
import { type AppError, ok, type Result } from '../../../shared/result.ts';
import { createStory, type Story } from '../../../shared/story/story.ts';
import { type StoryText, storyText } from '../../../shared/story/story-text.ts';
import { comparisonOf } from '../../compare/comparison-of.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import { whileOpen } from '../../session/while-holds.ts';
import type { Notify } from '../../ui/toast-queue.ts';
import {
  type ExternalChangeState,
  NOTHING_CHANGED,
  type Outcome,
  type PendingChoice,
} from './external-change-state.ts';
import type { ExternalChangeStore } from './external-change-store.ts';
import { CHANGED_AGAIN, RESOLVED } from './external-change-words.ts';

/** Runs what decides a story's fate, once at a time; null when another decision is on its way. */
export type Decide = <T extends OpenStory>(
  ask: (id: string, text: StoryText) => Promise<Result<T>>,
) => Promise<Result<T> | null>;

export type ConflictChooser = Pick<
  ExternalChangeStore,
  'choose' | 'show' | 'pickPart' | 'pickField' | 'resolve'
>;

const NO_CHOICES: MergeChoices = { fields: {}, parts: [] };

/** Lets a person choose between the text in the window and another one. */
export function createConflictChooser(
  bridge: DatelineBridge,
  session: Session,
  notify: Notify,
  store: StoreApi<ExternalChangeState>,
  decide: Decide,
): ConflictChooser {
  const openId = () => session.store.getState().loaded?.id ?? null;
  const complain = ({ message }: AppError) =>
    notify({ message, urgent: true, id: 'external-change', until: whileOpen(session) });

  /** The other text as it is now, compared with the one in the window; null when another story is there meanwhile. */
  async function compare(key: string): Promise<Result<PendingChoice> | null> {
    const id = openId();
    const texts = session.texts();
    if (id === null || !texts) return null;
    const reply = await attempt(() => bridge.request('external.theirSide', { id, key }));
    if (openId() !== id) return null;
    if (!reply.ok) return reply;
    const side = reply.value;
    const { mergeStories } = await import('../../../shared/merge/merge-stories.ts');
    // The window knows best where its text parted from the library's.
    const base = side.source === 'disk' ? texts.saved : side.base && storyText(side.base);
    const merge = mergeStories(base, texts.now, storyText(side.story));
    const begun = { side, mine: texts.now, merge, choices: NO_CHOICES, shown: 'theirs' } as const;
    return ok({ ...begun, comparison: await compared(begun) });
  }

  async function change(patch: Partial<Pick<PendingChoice, 'choices' | 'shown'>>): Promise<void> {
    const { choosing } = store.getState();
    if (!choosing) return;
    const next = { ...choosing, ...patch };
    const comparison = await compared(next);
    if (store.getState().choosing === choosing) store.setState({ choosing: { ...next, comparison } });
  }

  /** What was to be chosen from is not there any more as it was: shows what is, or ends the choice. */
  async function chooseAgain(key: string): Promise<void> {
    const next = await compare(key);
    if (!next || store.getState().choosing?.side.key !== key) return;
    if (next.ok) store.setState({ choosing: next.value, problem: CHANGED_AGAIN });
    else {
      store.setState({ choosing: null, problem: null });
      complain(next.error);
    }
  }

  const choicesNow = () => store.getState().choosing?.choices ?? NO_CHOICES;

  return {
    async choose(other?: ConflictingText) {
      const choosing = await compare(other?.key ?? 'disk');
      if (choosing?.ok) store.setState({ choosing: choosing.value, problem: null });
      else if (choosing) complain(choosing.error);
    },
    show: (shown) => change({ shown }),
    async pickPart(at, choice) {
      const choices = choicesNow();
      const parts = [...choices.parts];
      parts[at] = choice;
      await change({ choices: { ...choices, parts }, shown: 'merged' });
    },
    async pickField(name, choice) {
      const choices = choicesNow();
      await change({
        choices: { ...choices, fields: { ...choices.fields, [name]: choice } },
        shown: 'merged',
      });
    },
    async resolve(outcome) {
      const { choosing } = store.getState();
      if (!choosing) return;
      const { side } = choosing;
      const resultOf = await resolver(choosing);
      const resolved = await decide((id, mine) =>
        bridge.request('external.resolve', {
          id,
          key: side.key,
          seen: side.seen,
          mine,
          result: resultOf(outcome, mine),
          keepBoth: outcome === 'both',
        } as RequestArgument<'external.resolve'>),
      );
      if (!resolved) return;
      if (resolved.ok) {
        store.setState(NOTHING_CHANGED);
        notify({ message: RESOLVED[outcome], id: 'external-change' });
      } else if (resolved.error.code === 'stale' || resolved.error.code === 'not-found') {
        await chooseAgain(side.key);
      } else store.setState({ problem: resolved.error.message });
    },
  };
}

async function compared(choice: Omit<PendingChoice, 'comparison'>): Promise<Comparison> {
  const { side, mine, merge, choices, shown } = choice;
  const before = storyOf(side.story, mine);
  if (shown === 'theirs') return comparisonOf(before, side.story);
  const { mergedText } = await import('../../../shared/merge/merge-stories.ts');
  return comparisonOf(before, storyOf(side.story, mergedText(merge, choices)));
}

/** What a story becomes by each outcome. */
async function resolver({ side, merge, choices }: PendingChoice) {
  const { mergedText } = await import('../../../shared/merge/merge-stories.ts');
  return (outcome: Outcome, mine: StoryText): StoryText => {
    if (outcome === 'theirs') return storyText(side.story);
    return outcome === 'merged' ? mergedText(merge, choices) : mine;
  };
}

function storyOf(like: Story, { fields, body }: StoryText): Story {
  return createStory(like.id, like.created, fields, body);
}
