import { DatelineError } from '../../shared/result.ts';
import type { BackupKeeper } from '../library/backup/backup-keeper.ts';
import { planRepair, repairPlanOf } from '../library/repair/plan-repair.ts';
import type { RepairSources } from '../library/repair/recovery.ts';
import { repairStory } from '../library/repair/repair-story.ts';
import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

export function repairHandlers(desk: LibrarySlot, keeper: Pick<BackupKeeper, 'store'>): HandlersOf<'repair'> {
  return {
    'repair.plan': async ({ id }) =>
      repairPlanOf(await planRepair(desk.library().context, await sourcesOf(keeper), id)),
    'repair.run': async ({ id, from }) =>
      repairStory(desk.library().context, await sourcesOf(keeper), id, from),
  };
}

/**
 * Backups help where there are any; a disk that is not connected keeps nobody from repairing with what the
 * library has.
 */
async function sourcesOf(keeper: Pick<BackupKeeper, 'store'>): Promise<RepairSources> {
  try {
    return { backups: await keeper.store() };
  } catch (cause) {
    if (cause instanceof DatelineError) return {};
    throw cause;
  }
}
