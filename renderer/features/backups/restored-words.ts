import type { RestoredFromBackup } from '../../../shared/backup/backup.ts';
import { counted } from '../../../shared/counted.ts';
import type { Replies } from '../../../shared/ipc/contract.ts';
import { storiesCount } from '../../../shared/stories-count.ts';

export function restoredStoryWords({ headline, before }: RestoredFromBackup): string {
  const history = before === null ? '' : ' What was there before is in its history.';
  return `Restored “${headline || 'Untitled story'}”.${history}`;
}

/** Empty where no folder was chosen for it. */
export function restoredCopyWords(copy: Replies['backup.restoreCopy']): string {
  if (copy === null) return '';
  const damaged =
    copy.damaged > 0
      ? `, without ${counted(copy.damaged, 'file that is', 'files that are')} damaged in the backup`
      : '';
  return `Restored into the folder “${copy.name}”${damaged}. Open it as a library to look at it.`;
}

export function restoredAllWords({ restored, binned, failed }: Replies['backup.restoreAll']): string {
  const done =
    `${storiesCount(restored)} restored, ${binned} moved to the bin. ` +
    'The library as it was before is the newest backup.';
  return [done, ...failed].join(' ');
}
