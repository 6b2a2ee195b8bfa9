import { STORY_ID } from '../../../shared/story/story.ts';
import type { Removable } from '../disk/guarded-file-system.ts';
import { isTempName } from '../disk/temp-name.ts';
import { isConflictName } from './conflict-names.ts';

const HISTORY = /^(?:stories|templates)\/[a-z0-9-]+\/history\//;
const VERSION = /^[0-9a-z]{9}-[0-9a-z]{4}\.json$/;
const BODY = /^bodies\/[0-9a-f]{64}\.json\.gz$/;
const NOTE = /^(?:stories|templates|bin)\/[a-z0-9.-]+\/binned\.json$/;
const LOCK = '.dateline/lock.json';
/** What versions before the person's cache folder kept in the library, see `removeOldCache`. */
const OLD_CACHE = /^\.dateline\/(?:index\.sqlite(?:-journal)?|index\.owner|folder-copies\.json)$/;
const OLD_PICTURES = '.dateline/pictures/';
export const OLD_PICTURE = /^[0-9a-f]{40}-\d{1,6}-\d{1,3}-\d{1,4}\.(?:png|jpg|gif|webp|avif)$/;

/**
 * What Dateline may delete in a library, by its path: unfinished writes and what was given the name of one
 * to be deleted, versions that are thinned out, what says when a story was binned, its own lock, caches of
 * older versions, and a second text of a story once the person chose. Everything else stays.
 */
export const removableInLibrary: Removable = (path) => {
  const names = path.split('/');
  const name = names.at(-1) ?? '';
  if (isTempName(name) || path === LOCK || NOTE.test(path)) return true;
  if (OLD_CACHE.test(path)) return true;
  if (path.startsWith(OLD_PICTURES) && OLD_PICTURE.test(path.slice(OLD_PICTURES.length))) return true;
  const inHistory = path.replace(HISTORY, '');
  if (inHistory !== path && (VERSION.test(inHistory) || BODY.test(inHistory))) return true;
  const [top, id = ''] = names;
  return top === 'stories' && names.length === 3 && STORY_ID.test(id) && isConflictName(name);
};
