import { assertNever } from '../../../shared/assert-never.ts';
import type { Comparison } from '../../../shared/compare/comparison.ts';
import type { History } from '../../../shared/history/version.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { comparisonOf, type Watch } from '../../compare/comparison-of.ts';
import { attempt } from '../../session/attempt.ts';
import type { HistoryState } from './history-store.ts';

/** What is chosen of a history. */
export type ChosenVersions = Pick<HistoryState, 'selected' | 'other' | 'backwards' | 'against'>;

/** The two texts of a comparison: versions by their ids, or the text in the window. */
export interface VersionPair {
  readonly before: string;
  readonly after: string | 'present';
}

/**
 * Which two texts are compared for what is chosen, null when that is nothing. The first version of a story
 * is compared with itself: there is none before it.
 */
export function versionPair({ versions }: History, chosen: ChosenVersions): VersionPair | null {
  const { selected, other, backwards, against } = chosen;
  if (selected === null) return null;
  const place = (version: string) => versions.findIndex(({ id }) => id === version);
  switch (against) {
    case 'since':
      return { before: selected, after: 'present' };
    case 'in':
      return { before: versions[place(selected) + 1]?.id ?? selected, after: selected };
    case 'other': {
      if (other === null) return null;
      const otherIsOlder = place(other) > place(selected);
      return otherIsOlder === backwards
        ? { before: selected, after: other }
        : { before: other, after: selected };
    }
    default:
      return assertNever(against, 'against');
  }
}

/** Compares versions of stories. Versions never change: each is read once. */
export interface VersionComparer {
  /** `present` is the story as it stands in the window. */
  compare(present: Story, pair: VersionPair, watch: Watch): Promise<Result<Comparison>>;
  /** Lets go of the versions that were read. */
  forget(): void;
}

export function createVersionComparer(bridge: Pick<DatelineBridge, 'request'>): VersionComparer {
  const known = new Map<string, Story>();

  async function read(id: string, version: string): Promise<Result<Story>> {
    const story = known.get(version);
    if (story) return ok(story);
    const reply = await attempt(() => bridge.request('history.read', { id, version }));
    if (reply.ok) known.set(version, reply.value);
    return reply;
  }

  return {
    async compare(present, { before, after }, watch) {
      const from = await read(present.id, before);
      if (!from.ok) return from;
      const to = after === 'present' ? ok(present) : await read(present.id, after);
      return to.ok ? ok(await comparisonOf(from.value, to.value, watch)) : to;
    },
    forget: () => known.clear(),
  };
}
