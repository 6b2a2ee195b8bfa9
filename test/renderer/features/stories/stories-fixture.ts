import { vi } from 'vitest';
import { createStories } from '../../../../renderer/features/stories/stories.ts';
import { createSession } from '../../../../renderer/session/create-session.ts';
import { createOperations } from '../../../../renderer/session/operations.ts';
import { systemTimers } from '../../../../renderer/session/timers.ts';
import type { ToastMessage } from '../../../../renderer/ui/toast-queue.ts';
import { NEWEST_FIRST } from '../../../../shared/library/arrangement.ts';
import type { SearchAnswer, StoryPage, StorySummary } from '../../../../shared/library/summary.ts';
import { fail, ok } from '../../../../shared/result.ts';
import type { Story } from '../../../../shared/story/story.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';
import { fakeLibrary } from '../../session/fake-library.ts';

export function summaryOf(story: Story): StorySummary {
  const {
    format: _,
    version: __,
    standfirst: ___,
    body,
    trail,
    updated,
    canonical,
    image,
    note,
    ...rest
  } = story;
  const { related, extra, ...summary } = rest;
  return { ...summary, words: body.length };
}

/** What a library answers that holds these stories. */
export function pageOf(stories: readonly StorySummary[], from = 0): StoryPage {
  return { stories: stories.slice(from, from + 100), from, total: stories.length, groups: [], damaged: [] };
}

/** What a search answers that has found these stories. */
export function found(stories: readonly StorySummary[]): SearchAnswer {
  const hits = stories.map((story) => ({ id: story.id, story, excerpt: '', matches: [] }));
  return { problem: null, hits, total: hits.length };
}

/** The list over a fake library with a bin; toasts are kept in `toasts`. */
export function storiesFixture(headlines: Readonly<Record<string, string>>) {
  const library = fakeLibrary();
  for (const [id, headline] of Object.entries(headlines)) library.add(id, { headline });
  const bin = new Map<string, { story: Story; revision: number }>();
  const bridge = fakeBridge({
    ...library.handlers,
    'stories.list': () => ok(pageOf([...library.stories.values()].map(({ story }) => summaryOf(story)))),
    'stories.search': ({ text }) =>
      ok(
        found(
          [...library.stories.values()]
            .filter(({ story }) => story.headline.includes(text))
            .map(({ story }) => summaryOf(story)),
        ),
      ),
    'stories.bin': ({ id }) => {
      const found = library.stories.get(id);
      if (!found) return fail('not-found', 'There is no such story.');
      library.stories.delete(id);
      bin.set(id, found);
      return ok(null);
    },
    'stories.restore': ({ id }) => {
      const found = bin.get(id);
      if (!found) return fail('not-found', 'The story is not in the bin any more.');
      bin.delete(id);
      library.stories.set(id, found);
      return ok(null);
    },
  });
  const session = createSession(bridge);
  const toasts: ToastMessage[] = [];
  const dismissed: string[] = [];
  const notify = (message: ToastMessage) => {
    toasts.push(message);
    return () => void dismissed.push(message.message);
  };
  const keepArrangement = vi.fn();
  const desk = {
    open: vi.fn((id: string) => session.openStory(id)),
    openAt: vi.fn((id: string) => session.openStory(id)),
    create: vi.fn(async () => (await session.createStory()) !== null),
    begin: vi.fn((id: string) => session.openStory(id)),
    goOn: vi.fn((id: string) => session.openStory(id)),
    merge: vi.fn(),
  };
  const stories = createStories({
    bridge,
    session,
    desk,
    notify,
    timers: systemTimers,
    operations: createOperations(bridge, session, notify, systemTimers),
    arrangement: NEWEST_FIRST,
    keepArrangement,
  });
  const listed = () => stories.store.getState().listing?.stories.map((story) => story.id);
  return { library, bin, bridge, session, toasts, dismissed, notify, desk, stories, listed, keepArrangement };
}
