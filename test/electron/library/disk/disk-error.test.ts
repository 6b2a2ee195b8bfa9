import { describe, expect, it } from 'vitest';
import { diskError, errnoOf, onDisk } from '../../../../electron/library/disk/disk-error.ts';
import { DatelineError } from '../../../../shared/result.ts';
import { systemError } from '../temporary-library.ts';

const CODES = [
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EROFS',
  'EACCES',
  'EPERM',
  'EBUSY',
  'EMFILE',
  'ENFILE',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'ELOOP',
  'ENAMETOOLONG',
  'EIO',
  'EWHATEVER',
];

describe('diskError', () => {
  it.each(CODES)('says %s in one sentence: what, why, what to do', (code) => {
    const error = diskError(systemError(code, 'open', '/desk/a'), 'save the story', '/desk/a');
    expect(error).toBeInstanceOf(DatelineError);
    expect((error as Error).message).toMatch(/^Could not save the story because [^.:]+: [^.:]+\.$/);
  });

  it('leaves everything else as it is', async () => {
    const own = new DatelineError('stale', 'Own words.');
    const bug = new TypeError('x is not a function');
    expect(diskError(own, 'a', 'b')).toBe(own);
    expect(diskError(bug, 'a', 'b')).toBe(bug);
    expect(errnoOf(Object.assign(new Error('no call'), { code: 'ERR_X' }))).toBeUndefined();
    await expect(onDisk('a', 'b', async () => Promise.reject(bug))).rejects.toBe(bug);
  });
});
