import type { BackupKeeper } from '../library/backup/backup-keeper.ts';
import { backupHandlers } from './backup-handlers.ts';
import { binHandlers } from './bin-handlers.ts';
import { bulkHandlers } from './bulk-handlers.ts';
import type { Dialogs } from './dialogs.ts';
import { externalChangeHandlers } from './external-change-handlers.ts';
import { historyHandlers } from './history-handlers.ts';
import type { LibrarySlot } from './library-slot.ts';
import { mediaHandlers } from './media-handlers.ts';
import { mergeHandlers } from './merge-handlers.ts';
import { repairHandlers } from './repair-handlers.ts';
import { replaceHandlers } from './replace-handlers.ts';
import { siteHandlers } from './site-handlers.ts';
import { snippetHandlers } from './snippet-handlers.ts';
import { templateHandlers } from './template-handlers.ts';

/** What answers from the open library alone, with dialogs and its backups. */
export function deskHandlers(desk: LibrarySlot, dialogs: Dialogs, keeper: BackupKeeper) {
  return {
    ...externalChangeHandlers(desk),
    ...historyHandlers(desk),
    ...binHandlers(desk),
    ...bulkHandlers(desk),
    ...mergeHandlers(desk),
    ...replaceHandlers(desk),
    ...backupHandlers(desk, dialogs, keeper),
    ...repairHandlers(desk, keeper),
    ...mediaHandlers(desk, dialogs),
    ...siteHandlers(desk, dialogs),
    ...snippetHandlers(desk),
    ...templateHandlers(desk),
  };
}
