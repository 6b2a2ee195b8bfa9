import { z } from 'zod';
import {
  BACKUP_NAME,
  type BackedUpStory,
  type Backup,
  type BackupStatus,
  type RestoredFromBackup,
} from '../backup/backup.ts';
import type { Story } from '../story/story.ts';
import { request } from './bridge-request.ts';
import { storyId } from './story-arguments.ts';

const backup = z.string().regex(BACKUP_NAME);
const byBackup = z.strictObject({ backup });
const byBackedUpStory = z.strictObject({ backup, id: storyId });

export const backupRequests = {
  'backup.status': request().answers<BackupStatus>(),
  /** Shows the system's folder dialog; nothing changes when the person cancelled. */
  'backup.choose': request().answers<BackupStatus>(),
  'backup.stop': request().answers<BackupStatus>(),
  /** How old the last good backup may be before the window warns. */
  'backup.warnAfter': request(z.strictObject({ days: z.int().min(1).max(365) })).answers<BackupStatus>(),
  'backup.run': request().answers<BackupStatus>(),
  'backup.cancel': request().answers<null>(),
  'backup.list': request().answers<{ readonly backups: readonly Backup[]; readonly damaged: number }>(),
  'backup.stories': request(byBackup).answers<readonly BackedUpStory[]>(),
  'backup.story': request(byBackedUpStory).answers<Story>(),
  'backup.restoreStory': request(byBackedUpStory).answers<RestoredFromBackup>(),
  /** Shows the system's folder dialog; null when the person cancelled. */
  'backup.restoreCopy': request(byBackup).answers<{
    readonly name: string;
    readonly files: number;
    readonly damaged: number;
  } | null>(),
  /** Backs the present up first. */
  'backup.restoreAll': request(byBackup).answers<{
    readonly restored: number;
    readonly binned: number;
    readonly failed: readonly string[];
  }>(),
};

export interface BackupEvents {
  /** A backup began, went on, ended or is overdue, or a disk fills up. */
  'backup.changed': BackupStatus;
}
