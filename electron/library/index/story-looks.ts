import { inParallel } from '../concurrency/in-parallel.ts';
import { assertLibraryIsThere } from '../files/library-is-there.ts';
import type { GuardedFileSystem } from '../ports/library-files.ts';
import type { LibraryLayout } from '../ports/library-layout.ts';
import { type IndexConnection, isIndexFault } from './index-connection.ts';
import type { IndexDatabase, StoryLook } from './index-database.ts';
import { lookAtFolder, lookAtStory, type StoryFolder } from './look-at-story.ts';

/** Enough to keep a disk busy. */
const AT_A_TIME = 16;

type Stamps = ReturnType<IndexDatabase['stampsOf']>;

/** Looks at stories on the disk and writes what is news into the index; each answers whether any of it was. */
export interface StoryLooks {
  folders(folders: readonly StoryFolder[]): Promise<boolean>;
  stories(ids: readonly string[]): Promise<boolean>;
  /** An index that goes wrong in `work` is made again, which is news. */
  orMadeAnew(work: () => Promise<boolean>): Promise<boolean>;
}

/** `madeAnew` is called when the index is empty again, and everything is to be looked at. */
export function createStoryLooks(
  place: { readonly fileSystem: GuardedFileSystem; readonly layout: LibraryLayout },
  connection: IndexConnection,
  madeAnew: () => void,
): StoryLooks {
  const { fileSystem, layout } = place;
  const { damaged } = connection;

  function isNews(finding: StoryLook, known: Stamps): boolean {
    if ('row' in finding) return true;
    if ('damaged' in finding) return damaged.get(finding.id) !== finding.damaged;
    return known.has(finding.id) || damaged.has(finding.id);
  }

  async function takeDown(findings: readonly (StoryLook | null)[], known: Stamps): Promise<boolean> {
    const news = findings.filter((finding) => finding !== null).filter((finding) => isNews(finding, known));
    if (news.length === 0) return false;
    // A disk that went meanwhile takes no story out of what is kept on this one.
    if (news.some((finding) => !('row' in finding))) await assertLibraryIsThere(place);
    connection.database().write(news);
    for (const finding of news) {
      damaged.delete(finding.id);
      if ('damaged' in finding) damaged.set(finding.id, finding.damaged);
    }
    return true;
  }

  async function orMadeAnew(work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (cause) {
      if (!isIndexFault(cause)) throw cause;
      connection.startAnew();
      madeAnew();
      return true;
    }
  }

  return {
    folders: (folders) =>
      orMadeAnew(async () => {
        const known = connection.database().stampsOf(folders.map(({ name }) => name));
        const stamp = (id: string) => (damaged.has(id) ? undefined : known.get(id));
        const findings = await inParallel(folders, AT_A_TIME, (folder) =>
          lookAtFolder(fileSystem, layout, folder, stamp(folder.name)),
        );
        return takeDown(findings, known);
      }),
    stories: (ids) =>
      orMadeAnew(async () => {
        const known = connection.database().stampsOf(ids);
        const findings = await inParallel(ids, AT_A_TIME, (id) =>
          lookAtStory(fileSystem, layout, id, known.get(id)),
        );
        return takeDown(findings, known);
      }),
    orMadeAnew,
  };
}
