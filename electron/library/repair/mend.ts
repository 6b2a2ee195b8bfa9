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
import { mendDouble, mendNote } from './mend-bin.ts';
import { mendDates, mendVersionDate } from './mend-dates.ts';
import { mendVersions } from './mend-history.ts';
import { mendMisnamed, mendRespelled } from './mend-picture-name.ts';
import { mendStory } from './mend-story.ts';
import type { RepairStep } from './repair-library.ts';

type MendPorts = WritablePlace & IndexPort & OpenStoriesPort & HistoryPort & WritingPort & ChangePort;

/**
 * Sets right what the library itself says how; null where there is nothing to do. `links` are those that a
 * check found sound.
 */
export async function mendFinding(
  context: MendPorts,
  { id, file, mend }: Finding,
  links: ReadonlyMap<string, Links>,
): Promise<RepairStep | null> {
  const mended = (message: string | null): RepairStep | null =>
    message === null ? null : { done: true, id, file, message };
  if (mend === 'misnamed') return mended(await mendMisnamed(context, id, file));
  if (mend === 'respelled') return mended(await mendRespelled(context, id, file));
  if (id === null) return null;
  switch (mend) {
    case 'links':
      return mended(await mendLinks(context, id, links.get(id)));
    case 'dates':
      return mended(
        file.endsWith('/story.json')
          ? await mendDates(context, id)
          : await mendVersionDate(context, id, file),
      );
    case 'no-record':
      return mended(await mendVersions(context, id));
    case 'note':
      return mended(await mendNote(context, id));
    case 'double':
      return mended(await mendDouble(context, id));
    case 'unfinished':
    case undefined:
      return null;
    default:
      return assertNever(mend, 'repair');
  }
}

async function mendLinks(
  context: WritablePlace & IndexPort & OpenStoriesPort & HistoryPort & ChangePort,
  id: string,
  sound: Links | undefined,
): Promise<string | null> {
  const isMended = sound && (await mendStory(context, id, (story) => ({ ...story, ...sound })));
  return isMended ? 'points to no story any more that is not there, and to none in a circle' : null;
}
