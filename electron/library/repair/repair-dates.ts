import { basename } from 'node:path';
import { onDisk } from '../disk/disk-error.ts';
import { readVersions } from '../history/read-versions.ts';
import { writeRecord } from '../history/write-version.ts';
import type {
  ChangePort,
  HistoryPort,
  IndexPort,
  OpenStoriesPort,
  WritablePlace,
} from '../ports/library-ports.ts';
import { dayOf, isPlausible, plausibleDates } from '../story-file/date-problems.ts';
import { applyStoryRepair } from './apply-story-repair.ts';

type RepairDatesPorts = WritablePlace & IndexPort & OpenStoriesPort & HistoryPort & ChangePort;

/** Sets when a story was begun, changed and moved on to what its id, its file and its versions say. */
export async function repairDates(context: RepairDatesPorts, id: string): Promise<string | null> {
  const { records } = await readVersions(context, id);
  const now = Date.now();
  let message = '';
  const isRepaired = await applyStoryRepair(context, id, (story, mtimeMs) => {
    const witnesses = [...records.map(({ when }) => when), instantOf(mtimeMs), createdBy(id)];
    const sound = plausibleDates(story, witnesses, now);
    message = `it was begun on ${dayOf(sound.created)} and changed on ${dayOf(sound.modified)}, as its files say`;
    return { ...story, ...sound };
  });
  return isRepaired ? message : null;
}

/** A story's id begins with when it was made, as a name of its own does not. */
function createdBy(id: string): string {
  return instantOf(/^[0-9a-z]{9}-/.test(id) ? Number.parseInt(id.slice(0, 9), 36) : 0);
}

function instantOf(milliseconds: number): string {
  return new Date(Math.min(milliseconds, 8.64e15)).toISOString();
}

/** Sets when a version was taken to what its file says, between those before and after it. */
export async function repairVersionDate(
  context: WritablePlace & HistoryPort,
  id: string,
  file: string,
): Promise<string | null> {
  const { fileSystem, layout } = context;
  return context.history.enqueue(id, () =>
    onDisk('repair the history', layout.historyFolder(id), async () => {
      const { records } = await readVersions(context, id);
      const at = records.findIndex((record) => `${record.id}.json` === basename(file));
      const record = records[at];
      const now = Date.now();
      if (!record || isPlausible(record.when, now)) return null;
      const written = (await fileSystem.lstat(`${layout.historyFolder(id)}/${basename(file)}`)).mtimeMs;
      const times = (part: typeof records) =>
        part.filter(({ when }) => isPlausible(when, now)).map(({ when }) => Date.parse(when));
      const earliest = Math.max(0, ...times(records.slice(0, at)));
      const latest = Math.min(now, ...times(records.slice(at + 1)));
      const when = instantOf(Math.min(latest, Math.max(earliest, written)));
      await writeRecord(context, { ...record, when });
      return `this version was taken on ${dayOf(when)}, as its file says`;
    }),
  );
}
