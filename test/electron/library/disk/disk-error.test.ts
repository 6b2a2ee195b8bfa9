import { describe, expect, it } from 'vitest';
import {
  diskError,
  errnoOf,
  isMissing,
  isTransient,
  onDisk,
  unreadableReason,
} from '../../../../electron/library/disk/disk-error.ts';
import { GuardError } from '../../../../electron/library/disk/guard-error.ts';
import { DatelineError } from '../../../../shared/result.ts';
import { systemError } from '../temporary-library.ts';

/** What each of them means for who asked, and what a person can do. */
const CODES = [
  ['ENOSPC', 'disk-full', 'free some space'],
  ['EDQUOT', 'disk-full', 'free some space'],
  ['EFBIG', 'disk-full', 'use another disk'],
  ['EROFS', 'read-only', 'choose a folder that can be written'],
  ['EACCES', 'access-denied', 'change its permissions'],
  ['EPERM', 'access-denied', 'change its permissions'],
  ['EBUSY', 'access-denied', 'close that program'],
  ['EMFILE', 'access-denied', 'close other programs'],
  ['ENFILE', 'access-denied', 'close other programs'],
  ['ENOENT', 'not-found', 'check that its disk is connected'],
  ['ENOTDIR', 'not-found', 'check the path'],
  ['EISDIR', 'unreadable-input', 'choose a file'],
  ['EEXIST', 'invalid-argument', 'choose another name'],
  ['ENOTEMPTY', 'invalid-argument', 'choose another name'],
  ['ELOOP', 'unreadable-input', 'choose the real file'],
  ['ENAMETOOLONG', 'invalid-argument', 'choose a shorter one'],
  ['EIO', 'access-denied', 'copy your files to another disk'],
  ['EWHATEVER', 'internal', 'check the disk'],
] as const;

describe('diskError', () => {
  it.each(CODES)('says %s in one sentence: what, why, what to do', (errno, code, remedy) => {
    const cause = systemError(errno, 'open', '/desk/a');
    const error = diskError(cause, 'save the story', '/desk/a');
    expect(error).toBeInstanceOf(DatelineError);
    expect(error).toMatchObject({ code, cause, message: expect.stringContaining(remedy) });
    expect((error as Error).message).toMatch(/^Could not save the story because [^.:]+: [^.:]+\.$/);
  });

  it('names the code that it has no words for', () => {
    expect(diskError(systemError('EWHATEVER', 'open', '/desk/a'), 'save the story', '/desk/a')).toMatchObject(
      {
        message: expect.stringContaining('EWHATEVER for /desk/a'),
      },
    );
  });

  it.each([
    ['ELINKED', 'put the real file in its place, or delete the link'],
    ['ELINKEDWAY', 'put the real folder in the place of the link'],
    ['EWRONGKIND', 'move it out of the library'],
    ['ETOOLARGE', 'move it out of the library, or put the right file in its place'],
    ['ETOOMANY', 'move what is not of the library out of it'],
  ] as const)('says what to do about what stands in the place of a file of ours (%s)', (code, remedy) => {
    const cause = new GuardError(code, '/desk/site.json', 'is in the way');
    expect(diskError(cause, 'read the site profile', '/desk')).toMatchObject({
      code: 'damaged',
      cause,
      message: `Could not read the site profile because /desk/site.json is in the way: ${remedy}.`,
    });
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

describe('a failure to read', () => {
  const failed = (code: string) => systemError(code, 'open', '/desk/a');

  it('says that nothing is there only where the system says so', () => {
    expect(['ENOENT', 'ENOTDIR', 'EACCES', 'EIO'].map((code) => isMissing(failed(code)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each(['EMFILE', 'ENFILE', 'EBUSY', 'EAGAIN', 'ENOMEM'])(
    'passes where it is %s, also in a sentence',
    (code) => {
      expect(isTransient(failed(code))).toBe(true);
      expect(isTransient(diskError(failed(code), 'read the story', '/desk/a'))).toBe(true);
    },
  );

  it.each(['ENOENT', 'EIO', 'EACCES'])('does not pass by itself where it is %s', (code) => {
    expect(isTransient(failed(code))).toBe(false);
    expect(isTransient(diskError(failed(code), 'read the story', '/desk/a'))).toBe(false);
  });

  it('does not pass by itself where the text is damaged', () => {
    expect(isTransient(new DatelineError('damaged', 'Torn.'))).toBe(false);
  });

  it('ends a sentence with its reason', () => {
    expect(unreadableReason(new DatelineError('damaged', 'it is torn'), 'it cannot be read')).toBe(
      'it is torn',
    );
    expect(unreadableReason(new GuardError('ELINKED', '/desk/a', 'is a link'), 'it cannot be read')).toBe(
      'it cannot be read: it is a link',
    );
    expect(unreadableReason(failed('EIO'), 'it cannot be read')).toBe('it cannot be read (EIO)');
    const bug = new TypeError('x is not a function');
    expect(() => unreadableReason(bug, 'it cannot be read')).toThrow(bug);
  });
});
