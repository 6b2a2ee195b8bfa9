import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  diskFileSystem,
  type FileSystem,
  type OpenMode,
} from '../../../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../../../electron/library/files/guard-library.ts';
import { libraryLayout } from '../../../../electron/library/layout/library-layout.ts';
import {
  createLibraryLock,
  OLDEST_ELSEWHERE_MS,
  OLDEST_HERE_MS,
  SILENT_MS,
} from '../../../../electron/library/lock/library-lock.ts';
import { lockFile } from '../../../../electron/library/lock/lock-file.ts';
import { failingFileSystem } from '../../../reliability/faults/failing-file-system.ts';
import { faultyFileSystem, temporaryFolder } from '../temporary-library.ts';

/** Computers that share one folder, each with a clock of its own. */
async function sharedFolder() {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'stories'));
  const alive = new Set<number>([1, 2]);
  const computer = (host: string, pid: number, skew = 0) => {
    const clock = { now: Date.parse('2026-01-31T10:00:00Z') + skew, elapsed: 0 };
    const changed = vi.fn();
    const lock = createLibraryLock(
      lockFile(guardLibrary(diskFileSystem, folder), libraryLayout(folder), () => {}),
      { user: host === 'desk-1' ? 'Anna' : 'Omar', host, pid },
      { now: () => clock.now, elapsed: () => clock.elapsed, isAlive: (one) => alive.has(one) },
      changed,
    );
    const pass = (ms: number) => {
      clock.now += ms;
      clock.elapsed += ms;
    };
    return { lock, changed, pass };
  };
  return { folder, file: join(folder, '.dateline', 'lock.json'), alive, computer };
}

describe('the lock of a library', () => {
  it('is taken once; the second is told who has it', async () => {
    const { computer } = await sharedFolder();
    const first = computer('desk-1', 1);
    const second = computer('desk-2', 2);
    await first.lock.take();
    await second.lock.take();
    expect(first.lock.holder).toBeNull();
    expect(second.lock.holder).toEqual({
      user: 'Anna',
      host: 'desk-1',
      since: '2026-01-31T10:00:00.000Z',
      here: false,
    });
    expect(second.changed).toHaveBeenCalledTimes(1);
  });

  it('is free again when the first gives it back, and the second takes it by itself', async () => {
    const { computer } = await sharedFolder();
    const first = computer('desk-1', 1);
    const second = computer('desk-2', 2);
    await first.lock.take();
    await second.lock.take();
    await first.lock.release();
    await second.lock.look();
    expect(second.lock.holder).toBeNull();
    expect(second.changed).toHaveBeenCalledTimes(2);
  });

  it('can be taken over, which the first notices before it writes anything again', async () => {
    const { computer, file } = await sharedFolder();
    const first = computer('desk-1', 1);
    const second = computer('desk-2', 2);
    await first.lock.take();
    await second.lock.take();
    await second.lock.takeOver();
    expect(second.lock.holder).toBeNull();
    const theirs = await readFile(file, 'utf8');
    await first.lock.beat();
    expect(first.lock.holder).toMatchObject({ user: 'Omar', host: 'desk-2' });
    expect(first.changed).toHaveBeenCalledTimes(1);
    await first.lock.release();
    expect(await readFile(file, 'utf8')).toBe(theirs);
  });

  it('of a program that died on this computer is taken at once', async () => {
    const { computer, alive } = await sharedFolder();
    await computer('desk-1', 1).lock.take();
    alive.delete(1);
    const next = computer('desk-1', 2);
    await next.lock.take();
    expect(next.lock.holder).toBeNull();
  });

  it('of a number that another program has now is taken when nothing was heard for long', async () => {
    const { computer } = await sharedFolder();
    await computer('desk-1', 1).lock.take();
    const next = computer('desk-1', 2);
    await next.lock.take();
    expect(next.lock.holder).toMatchObject({ here: true });
    next.pass(OLDEST_HERE_MS + 1);
    await next.lock.look();
    expect(next.lock.holder).toBeNull();
  });

  it('of another computer outlives clocks that differ, and not a silence', async () => {
    const { computer } = await sharedFolder();
    const first = computer('desk-1', 1, -(OLDEST_ELSEWHERE_MS - 1000));
    const second = computer('desk-2', 2);
    await first.lock.take();
    await second.lock.take();
    expect(second.lock.holder).not.toBeNull();
    for (let turn = 0; turn < 5; turn++) {
      first.pass(SILENT_MS / 2);
      await first.lock.beat();
      second.pass(SILENT_MS / 2 - 1000);
      await second.lock.look();
      expect(second.lock.holder).not.toBeNull();
    }
    second.pass(SILENT_MS + 1);
    await second.lock.look();
    expect(second.lock.holder).toBeNull();
    await first.lock.look();
    expect(first.lock.holder).toMatchObject({ host: 'desk-2' });
  });

  it('that nobody came back to for days is taken at once', async () => {
    const { computer } = await sharedFolder();
    await computer('desk-1', 1, -OLDEST_ELSEWHERE_MS * 500).lock.take();
    const next = computer('desk-2', 2);
    await next.lock.take();
    expect(next.lock.holder).toBeNull();
  });

  it('that was written in part on a disk gone read-only is finished when that is over', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'stories'));
    const disk = failingFileSystem('EROFS', ['write', 'rm'], 1, true);
    const file = lockFile(guardLibrary(disk.fileSystem, folder), libraryLayout(folder), () => {});
    const world = { now: () => Date.now(), elapsed: () => 0, isAlive: () => true };
    const lock = createLibraryLock(file, { user: 'Anna', host: 'desk-1', pid: 1 }, world, () => {});
    await lock.take();
    expect(await file.read()).toBe('unreadable');
    disk.recover();
    await lock.look();
    expect(lock.holder).toBeNull();
    expect(await file.read()).toMatchObject({ user: 'Anna' });
  });

  it('that could only be written in part keeps nobody out, and not its own program either', async () => {
    const { fileSystem, fail, recover } = faultyFileSystem();
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'stories'));
    const file = lockFile(guardLibrary(fileSystem, folder), libraryLayout(folder), () => {});
    const changed = vi.fn();
    const world = { now: () => Date.now(), elapsed: () => 0, isAlive: () => true };
    const lock = createLibraryLock(file, { user: 'Anna', host: 'desk-1', pid: 1 }, world, changed);
    fail('write', 'ENOSPC');
    await lock.take();
    expect(lock.holder).toBeNull();
    expect(await file.read()).toBe('none');
    recover();
    await lock.look();
    expect(lock.holder).toBeNull();
    expect(await file.read()).toMatchObject({ user: 'Anna' });
  });

  it('that is torn keeps nobody out for longer than a silence', async () => {
    const { computer, file } = await sharedFolder();
    await computer('desk-1', 1).lock.take();
    await writeFile(file, '{ "id": ');
    const next = computer('desk-2', 2);
    await next.lock.take();
    expect(next.lock.holder).not.toBeNull();
    next.pass(SILENT_MS + 1);
    await next.lock.look();
    expect(next.lock.holder).toBeNull();
  });

  it.each([
    ['torn', '{ "id": '],
    ['of another kind', '{"format": "another"}'],
    ['empty', ''],
  ])('that is %s and that nobody has written to for long is taken at once', async (_what, text) => {
    const { computer, file } = await sharedFolder();
    await computer('desk-1', 1).lock.take();
    await writeFile(file, text);
    const next = computer('desk-2', 2);
    await next.lock.take();
    expect(next.lock.holder).toMatchObject({ user: 'somebody' });
    expect(Date.parse(next.lock.holder?.since ?? '')).toBeGreaterThan(0);
    const longAgo = new Date(Date.now() - OLDEST_ELSEWHERE_MS - 60_000);
    await utimes(file, longAgo, longAgo);
    const last = computer('desk-3', 3);
    await last.lock.take();
    expect(last.lock.holder).toBeNull();
  });

  it('is not taken back by a sign of life that is written while it is taken over', async () => {
    const { computer, file, folder } = await sharedFolder();
    const second = computer('desk-2', 2);
    const open = (async (path: string, flags: OpenMode) => {
      const handle = await diskFileSystem.open(path, flags);
      if (flags === 'r+ nofollow') await second.lock.takeOver();
      return handle;
    }) as FileSystem['open'];
    const changed = vi.fn();
    const first = createLibraryLock(
      lockFile(guardLibrary({ ...diskFileSystem, open }, folder), libraryLayout(folder), () => {}),
      { user: 'Anna', host: 'desk-1', pid: 1 },
      { now: () => Date.parse('2026-01-31T10:00:00Z'), elapsed: () => 0, isAlive: () => true },
      changed,
    );
    await first.take();
    await first.beat();
    await second.lock.look();
    expect(second.lock.holder).toBeNull();
    expect(await readFile(file, 'utf8')).toContain('desk-2');
    await first.look();
    expect(first.holder).toMatchObject({ host: 'desk-2' });
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('is written again when somebody clears the cache', async () => {
    const { computer, file } = await sharedFolder();
    const first = computer('desk-1', 1);
    await first.lock.take();
    await diskFileSystem.rm(join(file, '..'), { recursive: true });
    await first.lock.beat();
    const second = computer('desk-2', 2);
    await second.lock.take();
    expect(second.lock.holder).toMatchObject({ user: 'Anna' });
  });
});
