import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge, RequestArgument } from '../../../shared/ipc/contract.ts';
import type { ExternalChange, OtherSide, OtherText } from '../../../shared/library/external-change.ts';
import type { OpenStory } from '../../../shared/library/open-story.ts';
import type {
  MergeChoice,
  MergeChoices,
  StoryMerge,
  StoryText,
} from '../../../shared/merge/merge-stories.ts';
import { textOfStory } from '../../../shared/merge/text-of-story.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { createStory, type Story, type StoryFields } from '../../../shared/story/story.ts';
import { type Comparison, comparisonOf } from '../../compare/comparison.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import type { Notify } from '../../ui/toast-queue.ts';

/** What is compared with the text in the window: the other text, or what merging the two gives. */
export type ConflictView = 'theirs' | 'merged';

/** A choice that a person is about to make. */
export interface ConflictChoice {
  readonly side: OtherSide;
  readonly mine: StoryText;
  readonly merge: StoryMerge;
  readonly choices: MergeChoices;
  readonly shown: ConflictView;
  readonly comparison: Comparison;
}

export interface ExternalChangeState {
  /** What another program did to the open story's file; null while there is nothing to decide about it. */
  readonly change: ExternalChange | null;
  /** What has become of both texts by itself; there until somebody has read it. */
  readonly told: string | null;
  /** The person does not want to be asked about other texts just now. */
  readonly putOff: boolean;
  readonly choosing: ConflictChoice | null;
  readonly busy: boolean;
  readonly problem: string | null;
}

/**
 * `mine` and `theirs` say that alone; `merged` what was put together of both; `both` leaves mine and makes
 * theirs a story of its own.
 */
export type Outcome = 'mine' | 'theirs' | 'merged' | 'both';

/**
 * What other programs do to the open story, and what the person makes of it. Nothing is written over before
 * somebody has chosen.
 */
export interface ExternalChangeStore {
  readonly store: StoreApi<ExternalChangeState>;
  /** Compares the text in the window with another one; without one, with what another program wrote into the file. */
  choose(other?: OtherText): Promise<void>;
  cancel(): void;
  putOff(): void;
  /** `told` has been read. */
  dismiss(): void;
  show(shown: ConflictView): Promise<void>;
  pickPart(at: number, choice: MergeChoice): Promise<void>;
  pickField(name: keyof StoryFields, choice: MergeChoice): Promise<void>;
  resolve(outcome: Outcome): Promise<void>;
  writeBack(): Promise<void>;
  letGo(): Promise<void>;
  /** Listens until the returned function is called. */
  follow(): () => void;
}

const NOTHING: ExternalChangeState = {
  change: null,
  told: null,
  putOff: false,
  choosing: null,
  busy: false,
  problem: null,
};
const NO_CHOICES: MergeChoices = { fields: {}, parts: [] };

export function createExternalChangeStore(
  bridge: DatelineBridge,
  session: Session,
  notify: Notify,
): ExternalChangeStore {
  const store = createStore<ExternalChangeState>(() => NOTHING);
  const openId = () => session.store.getState().loaded?.id ?? null;

  async function happened(id: string, change: ExternalChange): Promise<void> {
    if (openId() !== id) return;
    if (change !== 'changed') {
      store.setState({ change });
      return;
    }
    const { loaded } = session.store.getState();
    const done = await session.reload(() => bridge.request('external.reload', { id }));
    if (openId() !== id) return;
    // What a choice has shown meanwhile comes from after the change.
    if (!done && session.store.getState().loaded !== loaded) return;
    if (done) store.setState({ told: RELOADED });
    else await merged(id);
  }

  /** Both texts where they differ in different places; else the person has to choose. */
  async function merged(id: string): Promise<void> {
    const look = async () => {
      const reply = await bridge.request('external.other', { id, key: 'disk' });
      return reply.ok ? ok(textOfStory(reply.value.story)) : reply;
    };
    const done = await session.mergeIn(look, () => bridge.request('external.reload', { id }));
    if (openId() !== id) return;
    if (done) store.setState({ told: BOTH_IN_PLACE });
    else store.setState({ change: 'changed' });
  }

  /** What lies beside the open story now. One that nobody has seen yet is shown, although others were put off. */
  function beside(id: string, others: readonly OtherText[]): void {
    if (openId() !== id) return;
    const known = new Set(session.store.getState().others.map(mark));
    if (others.some((other) => !known.has(mark(other)))) store.setState({ putOff: false });
    session.othersAre(others);
  }

  /** A save found it before anybody told: asks what there is. */
  async function stale(id: string): Promise<void> {
    const reply = await attempt(() => bridge.request('external.other', { id, key: 'disk' }));
    if (openId() !== id || !isStale(session)) return;
    if (reply.ok) await merged(id);
    else store.setState({ change: reply.error.code === 'not-found' ? 'gone' : 'damaged' });
  }

  async function compared(
    side: OtherSide,
    mine: StoryText,
    merge: StoryMerge,
    choices: MergeChoices,
    shown: ConflictView,
  ): Promise<Comparison> {
    const before = storyOf(side.story, mine);
    if (shown === 'theirs') return comparisonOf(before, side.story);
    const { mergedText } = await import('../../../shared/merge/merge-stories.ts');
    return comparisonOf(before, storyOf(side.story, mergedText(merge, choices)));
  }

  async function change(patch: Partial<Pick<ConflictChoice, 'choices' | 'shown'>>): Promise<void> {
    const { choosing } = store.getState();
    if (!choosing) return;
    const next = { ...choosing, ...patch };
    const comparison = await compared(next.side, next.mine, next.merge, next.choices, next.shown);
    if (store.getState().choosing === choosing) store.setState({ choosing: { ...next, comparison } });
  }

  /** Runs what decides a story's fate, once at a time. */
  async function decide<T extends OpenStory>(
    ask: (id: string, text: StoryText) => Promise<Result<T>>,
  ): Promise<Result<T> | null> {
    const id = openId();
    if (id === null || store.getState().busy) return null;
    store.setState({ busy: true, problem: null });
    const reply = await session.exchange((text) => ask(id, text));
    store.setState({ busy: false });
    return reply;
  }

  /** The other text as it is now, compared with the one in the window; null when another story is there meanwhile. */
  async function compare(key: string): Promise<Result<ConflictChoice> | null> {
    const id = openId();
    const texts = session.texts();
    if (id === null || !texts) return null;
    const reply = await attempt(() => bridge.request('external.other', { id, key }));
    if (openId() !== id) return null;
    if (!reply.ok) return reply;
    const side = reply.value;
    const { mergeStories } = await import('../../../shared/merge/merge-stories.ts');
    // The window knows best where its text parted from the library's.
    const base = side.source === 'disk' ? texts.saved : side.base && textOfStory(side.base);
    const merge = mergeStories(base, texts.now, textOfStory(side.story));
    const comparison = await compared(side, texts.now, merge, NO_CHOICES, 'theirs');
    return ok({ side, mine: texts.now, merge, choices: NO_CHOICES, shown: 'theirs', comparison });
  }

  /** What was to be chosen from is not there any more as it was: shows what is, or ends the choice. */
  async function chooseAgain(key: string): Promise<void> {
    const next = await compare(key);
    if (!next || store.getState().choosing?.side.key !== key) return;
    if (next.ok) store.setState({ choosing: next.value, problem: CHANGED_AGAIN });
    else {
      store.setState({ choosing: null, problem: null });
      notify({ message: next.error.message, urgent: true, id: 'external-change' });
    }
  }

  async function choose(other?: OtherText): Promise<void> {
    const choosing = await compare(other?.key ?? 'disk');
    if (choosing?.ok) store.setState({ choosing: choosing.value, problem: null });
    else if (choosing) notify({ message: choosing.error.message, urgent: true, id: 'external-change' });
  }

  return {
    store,
    choose,
    cancel: () => store.setState({ choosing: null, problem: null }),
    putOff: () => store.setState({ putOff: true }),
    dismiss: () => store.setState({ told: null }),
    show: (shown) => change({ shown }),
    async pickPart(at, choice) {
      const choices = store.getState().choosing?.choices ?? NO_CHOICES;
      const parts = [...choices.parts];
      parts[at] = choice;
      await change({ choices: { ...choices, parts }, shown: 'merged' });
    },
    async pickField(name, choice) {
      const choices = store.getState().choosing?.choices ?? NO_CHOICES;
      await change({
        choices: { ...choices, fields: { ...choices.fields, [name]: choice } },
        shown: 'merged',
      });
    },
    async resolve(outcome) {
      const { choosing } = store.getState();
      if (!choosing) return;
      const { side, merge, choices } = choosing;
      const { mergedText } = await import('../../../shared/merge/merge-stories.ts');
      const resolved = await decide((id, mine) => {
        const results = {
          mine: () => mine,
          both: () => mine,
          theirs: () => textOfStory(side.story),
          merged: () => mergedText(merge, choices),
        };
        return bridge.request('external.resolve', {
          id,
          key: side.key,
          seen: side.seen,
          mine,
          result: results[outcome](),
          apart: outcome === 'both',
        } as RequestArgument<'external.resolve'>);
      });
      if (!resolved) return;
      if (resolved.ok) {
        store.setState(NOTHING);
        notify({ message: RESOLVED[outcome], id: 'external-change' });
      } else if (resolved.error.code === 'stale' || resolved.error.code === 'not-found') {
        await chooseAgain(side.key);
      } else store.setState({ problem: resolved.error.message });
    },
    async writeBack() {
      const done = await decide((id, text) =>
        bridge.request('external.writeBack', { id, text } as RequestArgument<'external.writeBack'>),
      );
      if (done?.ok) notify({ message: 'The story is back in the library.', id: 'external-change' });
      else if (done) notify({ message: done.error.message, urgent: true, id: 'external-change' });
    },
    async letGo() {
      const id = openId();
      const texts = session.texts();
      if (id === null || !texts || store.getState().busy) return;
      store.setState({ busy: true, problem: null });
      const reply = await attempt(() =>
        bridge.request('external.letGo', { id, text: texts.now } as RequestArgument<'external.letGo'>),
      );
      store.setState({ busy: false });
      if (!reply.ok) {
        notify({ message: reply.error.message, urgent: true, id: 'external-change' });
        return;
      }
      if (openId() === id) session.forget();
      notify({ message: 'The story is closed, and its text is in the bin.', id: 'external-change' });
    },
    follow() {
      const ends = [
        bridge.on('story.external', (what) => {
          if ('change' in what) void happened(what.id, what.change);
          else beside(what.id, what.others);
        }),
        bridge.on('story.compare', () => void choose()),
        session.store.subscribe((now, before) => {
          // Another text, or another story, has nothing to do with what was to be decided.
          if (now.loaded !== before.loaded) {
            // What was told of this story is as true of its newer text.
            const told = now.loaded?.id === before.loaded?.id ? store.getState().told : null;
            store.setState({ ...NOTHING, told });
          }
          const id = now.loaded?.id;
          if (id && now.saveState !== before.saveState && isStale(session)) void stale(id);
        }),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

const RELOADED =
  'Another program changed this story: this is its text now. The one before is in the history.';

const BOTH_IN_PLACE =
  'Another program changed this story while you were writing, in other places: both texts are in it now.';

const CHANGED_AGAIN =
  'Nothing was written, because the other text was changed while you were choosing: this is what it says now.';

const RESOLVED: Readonly<Record<Outcome, string>> = {
  mine: 'Your text stays. The other one is in the history.',
  theirs: 'The other text is in place. Yours is in the history.',
  merged: 'The merged text is in place. Both texts are in the history.',
  both: 'Your text stays. The other one is a story of its own now.',
};

function mark({ key, when }: OtherText): string {
  return `${key} ${when}`;
}

function isStale(session: Session): boolean {
  const { saveState } = session.store.getState();
  return saveState.kind === 'failed' && saveState.code === 'stale';
}

function storyOf(like: Story, { fields, body }: StoryText): Story {
  return createStory(like.id, like.created, fields, body);
}
