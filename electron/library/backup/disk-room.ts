import { isNearlyFull } from '../../../shared/backup/backup-warning.ts';

/**
 * Looks whether the disks of some folders fill up: between two backups they may. `tell` is called while one
 * is nearly full, and once more where there is room again, since what was said of it is no longer so.
 */
export function createDiskRoom(
  free: (folder: string) => Promise<number | null>,
  tell: () => Promise<void>,
): (folders: readonly string[]) => Promise<void> {
  let wasNear = false;
  return async (folders) => {
    const isNear = (await Promise.all(folders.map(free))).some(isNearlyFull);
    if (isNear || wasNear) await tell();
    wasNear = isNear;
  };
}
