import { expect, it, onTestFinished, vi } from 'vitest';
import { keepBackups } from '../../../electron/settings/keep-backups.ts';
import { openSettings } from '../../../electron/settings/open-settings.ts';
import type { BackupStatus } from '../../../shared/backup/backup.ts';
import { temporaryFolder, temporaryLibrary } from '../library/temporary-library.ts';

/** The keeper of one library's backups; its clock moves only when it is told to. */
async function keeping() {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const [own, folder] = [await temporaryFolder(), await temporaryFolder()];
  const library = await temporaryLibrary();
  const { settings } = await openSettings({ folder: own, version: '0.1.0' });
  onTestFinished(() => settings.idle());
  const told: BackupStatus[] = [];
  const keeper = keepBackups(settings, (status) => told.push(status));
  await keeper.follow(library.folder);
  return { own, folder, library, settings, told, keeper };
}

it('remembers which folder the backups of each library go into', async () => {
  const { own, folder, library, settings, keeper } = await keeping();
  expect(await keeper.status()).toMatchObject({ folder: null });
  const other = {
    library: '/elsewhere',
    folder: '/backups',
    since: 0,
    warnAfterDays: 7,
  };
  await settings.update({ backups: [other] });
  const status = await keeper.chooseFolder(folder);
  expect(status.folder).toContain(folder);
  await settings.idle();
  const again = await openSettings({ folder: own, version: '0.1.0' });
  expect(again.settings.current.backups?.map(({ library: of }) => of)).toEqual([
    '/elsewhere',
    library.folder,
  ]);
  await keeper.forgetFolder();
  expect(settings.current.backups).toEqual([other]);
});

it('looks every minute whether one is due, and says what nobody foresaw', async () => {
  const { keeper } = await keeping();
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const tick = vi.spyOn(keeper, 'tick').mockRejectedValue(new Error('no thread'));
  const look = vi.spyOn(keeper, 'lookAtDisks').mockRejectedValue(new Error('no disk'));
  await vi.advanceTimersByTimeAsync(59_999);
  expect(tick).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(tick).toHaveBeenCalledOnce();
  expect(look).toHaveBeenCalledTimes(12);
  const said = written.mock.calls.flat().join('');
  written.mockRestore();
  expect(said).toContain('A backup failed: Error: no thread');
  expect(said).toContain('The disks could not be looked at: Error: no disk');
});

it('waits for a disk that does not answer before it looks again', async () => {
  const { keeper } = await keeping();
  let answer = () => {};
  const look = vi.spyOn(keeper, 'lookAtDisks').mockImplementation(
    () =>
      new Promise<void>((resolve) => {
        answer = resolve;
      }),
  );
  await vi.advanceTimersByTimeAsync(20_000);
  expect(look).toHaveBeenCalledOnce();
  answer();
  await vi.advanceTimersByTimeAsync(5000);
  expect(look).toHaveBeenCalledTimes(2);
});
