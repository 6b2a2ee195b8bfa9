import type { Recovery } from '../../../shared/library/repair.ts';
import type { Story } from '../../../shared/story/story.ts';
import { storyWords } from '../../../shared/story/story-words.ts';
import type { BackupStore } from '../backup/backup-store.ts';

/** A text that a damaged story can be given back. */
export interface FoundRecovery extends Recovery {
  readonly story: Story;
}

/** Somebody who may hold the text of a story that the library has lost. */
export interface TextSource {
  /** The newest text that it has of the story, or null. */
  find(id: string): Promise<FoundRecovery | null>;
}

/** Where a repair looks beside the library itself. */
export interface RepairSources {
  readonly backups?: BackupStore;
  /** What had not reached the library when the program ended, where that is not in the library's own journal. */
  readonly journal?: TextSource;
}

export function recoveryOf(
  from: Recovery['from'],
  story: Story,
  when: string = story.modified,
  lost: readonly string[] = [],
): FoundRecovery {
  const words = storyWords(story.body, story.language);
  return { from, when, headline: story.headline, words, lost, story };
}

/** What a person is shown of it. */
export function recoverySummary({ story: _, ...recovery }: FoundRecovery): Recovery {
  return recovery;
}

/**
 * Best first. A whole text of the file itself is what was written last; else the newest whole one, unless
 * more words are left in the file than it has. Texts are never mixed: what comes back is what once stood
 * there.
 */
export function sortByQuality(found: readonly FoundRecovery[]): readonly FoundRecovery[] {
  const whole = found
    .filter(({ lost }) => lost.length === 0)
    .sort((a, b) => rank(a) - rank(b) || byTime(a, b));
  const partial = found.filter(({ lost }) => lost.length > 0).sort((a, b) => b.words - a.words);
  const [best] = whole;
  const longer = partial.filter(({ words }) => !best || (rank(best) === 2 && words > best.words));
  return [...longer, ...whole, ...partial.filter((one) => !longer.includes(one))];
}

function rank({ from }: Recovery): number {
  if (from === 'journal') return 0;
  return from === 'file' || from === 'folder' ? 1 : 2;
}

function byTime(a: Recovery, b: Recovery): number {
  return Date.parse(b.when) - Date.parse(a.when);
}
