import { assertNever } from '../../../shared/assert-never.ts';
import type { Finding } from '../check/finding.ts';
import type { Links } from '../check/link-problems.ts';
import type {
  ChangePort,
  HistoryPort,
  IndexPort,
  OpenStoriesPort,
  WritablePlace,
  WritingPort,
} from '../ports/library-ports.ts';
import { applyStoryRepair } from './apply-story-repair.ts';
import { repairBinDuplicate, repairBinNote } from './repair-bin.ts';
import { repairDates, repairVersionDate } from './repair-dates.ts';
import { repairHistory } from './repair-history.ts';
import type { RepairStep } from './repair-library.ts';
import { renameMisnamedPicture, respellPicture } from './repair-picture-name.ts';

type RepairFindingPorts = WritablePlace &
  IndexPort &
  OpenStoriesPort &
  HistoryPort &
  WritingPort &
  ChangePort;

/**
 * Sets right what the library itself says how; null where there is nothing to do. `links` are those that a
 * check found sound.
 */
export async function repairFinding(
  context: RepairFindingPorts,
  { id, file, repair }: Finding,
  links: ReadonlyMap<string, Links>,
): Promise<RepairStep | null> {
  const stepOf = (message: string | null): RepairStep | null =>
    message === null ? null : { done: true, id, file, message };
  if (repair === 'misnamed') return stepOf(await renameMisnamedPicture(context, id, file));
  if (repair === 'respelled') return stepOf(await respellPicture(context, id, file));
  if (id === null) return null;
  switch (repair) {
    case 'links':
      return stepOf(await repairLinks(context, id, links.get(id)));
    case 'dates':
      return stepOf(
        file.endsWith('/story.json')
          ? await repairDates(context, id)
          : await repairVersionDate(context, id, file),
      );
    case 'no-record':
      return stepOf(await repairHistory(context, id));
    case 'note':
      return stepOf(await repairBinNote(context, id));
    case 'double':
      return stepOf(await repairBinDuplicate(context, id));
    case 'unfinished':
    case undefined:
      return null;
    default:
      return assertNever(repair, 'repair');
  }
}

async function repairLinks(
  context: WritablePlace & IndexPort & OpenStoriesPort & HistoryPort & ChangePort,
  id: string,
  sound: Links | undefined,
): Promise<string | null> {
  const isRepaired = sound && (await applyStoryRepair(context, id, (story) => ({ ...story, ...sound })));
  return isRepaired ? 'points to no story any more that is not there, and to none in a circle' : null;
}
