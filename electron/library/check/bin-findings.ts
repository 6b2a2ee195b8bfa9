import { join } from 'node:path';
import { BIN_NAME } from '../../../shared/library/binned-story.ts';
import { idOfBinName } from '../bin/bin-name.ts';
import { BINNED_NOTE, noteProblem } from '../bin/binned-note.ts';
import { unreadableReason } from '../disk/disk-error.ts';
import type { LibraryLayout } from '../ports/library-layout.ts';
import type { LibraryPlace } from '../ports/library-ports.ts';
import { readAnyStoryFile } from '../story-file/story-file.ts';
import { historyFindings } from './check-history.ts';
import { childrenOf } from './children-of.ts';
import type { Finding } from './finding.ts';
import { mediaFindings } from './picture-findings.ts';

export interface BinCheck {
  readonly findings: readonly Finding[];
  /** Ids of what lies there. */
  readonly ids: ReadonlySet<string>;
}

/**
 * What is damaged in the bin can wait: it is read again when it is restored. `isInUse` knows the ids of the
 * stories in the library.
 */
export async function binFindings(
  context: LibraryPlace,
  isInUse: (id: string) => boolean,
  now: number,
): Promise<BinCheck> {
  const findings: Finding[] = [];
  const names = (await childrenOf(context, context.layout.bin, findings)).filter((name) =>
    BIN_NAME.test(name),
  );
  for (const name of names) findings.push(...(await oneFindings(context, name, isInUse, now)));
  return { findings, ids: new Set(names.map(idOfBinName)) };
}

async function oneFindings(
  context: LibraryPlace,
  name: string,
  isInUse: (id: string) => boolean,
  now: number,
): Promise<readonly Finding[]> {
  const folder = context.layout.binFolder(name);
  const file = `bin/${name}/story.json`;
  const warning = (message: string, rest: Partial<Finding> = {}): Finding => ({
    level: 'warning',
    id: name,
    file,
    message,
    ...rest,
  });
  const problem = await noteProblem(context.fileSystem, folder, now);
  const note =
    problem === null ? [] : [warning(problem, { file: `bin/${name}/${BINNED_NOTE}`, repair: 'note' })];
  try {
    const { story } = await readAnyStoryFile(context.fileSystem, join(folder, 'story.json'));
    const there = { ...context, layout: layoutAt(context.layout, folder) };
    const id = idOfBinName(name);
    const found = [
      ...note,
      ...(story.id === id ? [] : [warning(`belongs to the story ${story.id}, not to the folder ${name}`)]),
      ...(story.id === id && isInUse(id) ? [warning(DOUBLE, { file: `bin/${name}`, repair: 'double' })] : []),
      ...[...(await mediaFindings(there, story)), ...(await historyFindings(there, story.id, now))].map(
        ({ repair: _, ...finding }) => finding,
      ),
    ];
    return found.map(
      (finding): Finding => ({ ...finding, level: 'warning', id: name, headline: story.headline }),
    );
  } catch (cause) {
    return [...note, warning(unreadableReason(cause, 'cannot be read'))];
  }
}

const DOUBLE =
  'is in the bin while a story of the same id is in the library: --repair makes it a story of its own in the bin';

/** Where the parts of a story lie that is in a folder of its own. */
function layoutAt(layout: LibraryLayout, folder: string): LibraryLayout {
  return {
    ...layout,
    mediaFolder: () => join(folder, 'media'),
    historyFolder: () => join(folder, 'history'),
    historyBodies: () => join(folder, 'history', 'bodies'),
  };
}
