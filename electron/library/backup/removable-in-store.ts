import { BACKUP_NAME } from '../../../shared/backup/backup.ts';
import type { Removable } from '../disk/guarded-file-system.ts';
import { isTempName } from '../disk/temp-name.ts';

/** Says that a folder holds backups. */
export const MARK = 'dateline-backup.json';
export const README = 'README.txt';

const OBJECT = /^objects\/[0-9a-f]{2}\/[0-9a-f]{64}$/;
const LIST = /^backups\/([^/]+)\.json$/;

/**
 * What Dateline may delete in a backup store: unfinished writes, lists whose time is over, and what no list
 * holds any more.
 */
export const removableInStore: Removable = (path) => {
  const list = LIST.exec(path)?.[1];
  return isTempName(lastOf(path)) || OBJECT.test(path) || (list !== undefined && BACKUP_NAME.test(list));
};

/** In the folder that a store is made in: what was made of one that could not be made whole. */
export const removableBeside: Removable = (path) => {
  const names = path.split('/');
  return isTempName(lastOf(path)) || (names.length === 2 && [MARK, README].includes(lastOf(path)));
};

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
