import { type History, type Occasion, VERSION_ID, type Version } from '../../../shared/history/version.ts';
import type { RestoredStory } from '../../../shared/library/open-story.ts';
import { DatelineError } from '../../../shared/result.ts';
import { withoutControlCharacters } from '../../../shared/story/control-characters.ts';
import type { Story } from '../../../shared/story/story.ts';
import { onDisk } from '../disk/disk-error.ts';
import type {
  HistoryPort,
  LibraryPlace,
  OpenStoriesPort,
  SignerPort,
  WritingPort,
} from '../ports/library-ports.ts';
import { readStory } from '../stories/current-story.ts';
import { checkedStoryId } from '../story-file/story-id.ts';
import { readVersion } from './read-version.ts';
import { readVersions } from './read-versions.ts';
import { restoreVersion } from './restore-version.ts';
import { versionOf } from './version-record.ts';
import { renameVersion } from './write-version.ts';

type LibraryHistoryPorts = LibraryPlace & OpenStoriesPort & HistoryPort & WritingPort & SignerPort;

/**
 * The versions of the stories of one library. Every method rejects with a DatelineError whose message is
 * fit to show.
 */
export interface LibraryHistory {
  list(id: string): Promise<History>;
  /** The story as it was in a version. */
  read(id: string, version: string): Promise<Story>;
  /** Names a version, or takes its name away with null. */
  name(id: string, version: string, name: string | null): Promise<Version>;
  /** Keeps the story as it is on the disk now, under a name. */
  keep(id: string, name: string): Promise<Version>;
  /**
   * Keeps the story as it is in the library now, before something is done to it: whoever changes stories
   * calls this first, and changes none whose version could not be kept. The timeline names the occasion.
   */
  keepBefore(id: string, why: Occasion): Promise<Version>;
  restore(id: string, version: string): Promise<RestoredStory>;
}

export function libraryHistory(context: LibraryHistoryPorts): LibraryHistory {
  const { history, layout } = context;
  return {
    list: async (id) => {
      const folder = layout.historyFolder(checkedStoryId(id));
      return history.enqueue(id, async () => {
        const stored = await onDisk('read the history', folder, () => readVersions(context, id));
        const versions = stored.records.map(versionOf).reverse();
        return { versions, damaged: stored.damaged, bytes: stored.bytes };
      });
    },
    read: async (id, version) => history.enqueue(checkedStoryId(id), () => readVersion(context, id, version)),
    name: async (id, version, name) => {
      const folder = layout.historyFolder(checkedStoryId(id));
      return history.enqueue(id, () =>
        onDisk('name the version', folder, async () => {
          const held = await context.hold('name the version');
          const { records } = await readVersions(held, id);
          const record = VERSION_ID.test(version) ? records.find((one) => one.id === version) : undefined;
          if (!record) {
            throw new DatelineError('not-found', 'This version is no longer kept: choose another to name.');
          }
          return versionOf(await renameVersion(held, record, name === null ? null : checkedName(name)));
        }),
      );
    },
    keep: async (id, name) => {
      const story = await readStory(context, id);
      const held = await context.hold('keep a version');
      return versionOf(await history.keep(held, story, 'kept', checkedName(name)));
    },
    keepBefore: async (id, why) => {
      const story = await readStory(context, id);
      const held = await context.hold('keep a version');
      return versionOf(await history.keep(held, story, why, null));
    },
    restore: (id, version) => restoreVersion(context, id, version),
  };
}

function checkedName(name: string): string {
  const trimmed = withoutControlCharacters(name).trim();
  if (trimmed !== '' && trimmed.length <= 200) return trimmed;
  throw new DatelineError('invalid-argument', 'A version needs a name of 1 to 200 characters: give it one.');
}
