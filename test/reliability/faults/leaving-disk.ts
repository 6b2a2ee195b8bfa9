import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { diskFileSystem, type FileSystem } from '../../../electron/library/disk/file-system.ts';

/**
 * What stands where the disk was: nothing at all, the empty folder that it was mounted on, or a disk that
 * answers every question with a fault.
 */
export type Leaving = 'unplugged' | 'unmounted' | 'failing';

/** A disk that goes away before one of its calls. */
export interface LeavingDisk {
  readonly fileSystem: FileSystem;
  /** True when it has gone, or went and came back. */
  hasLeft(): boolean;
  /** What has been made in its place meanwhile. */
  remains(): readonly string[];
  comeBack(): void;
}

type AnyCall = (...args: unknown[]) => Promise<unknown>;

/** `folder` really goes, so that every way to it fails as it would. */
export function leavingDisk(folder: string, leaving: Leaving, nth: number): LeavingDisk {
  const elsewhere = `${folder}-elsewhere`;
  let calls = 0;
  let state: 'there' | 'away' | 'back' = 'there';
  let wasEmpty = false;

  function leave(): void {
    state = 'away';
    wasEmpty = readdirSync(folder).length === 0;
    if (leaving === 'failing') return;
    renameSync(folder, elsewhere);
    if (leaving === 'unmounted') mkdirSync(folder);
  }

  const fileSystem = Object.fromEntries(
    Object.entries(diskFileSystem)
      .filter(([, real]) => typeof real === 'function')
      .map(([call, real]) => [
        call,
        async (...args: unknown[]) => {
          const isHere = args.some((arg) => typeof arg === 'string' && isWithin(folder, arg));
          if (isHere && state === 'there' && ++calls === nth) leave();
          if (isHere && state === 'away' && leaving === 'failing') {
            throw Object.assign(new Error(`EIO: ${call} '${args[0]}'`), {
              code: 'EIO',
              syscall: call,
              path: args[0],
            });
          }
          return (real as unknown as AnyCall)(...args);
        },
      ]),
  ) as unknown as FileSystem;

  return {
    fileSystem,
    hasLeft: () => state !== 'there',
    remains: () => {
      if (state !== 'away' || leaving === 'failing' || !existsSync(folder)) return [];
      if (leaving === 'unplugged') return [folder, ...readdirSync(folder)];
      // An empty disk and the empty folder that it was mounted on are one to everybody.
      return wasEmpty ? [] : readdirSync(folder);
    },
    comeBack: () => {
      if (state === 'away' && leaving !== 'failing') {
        if (existsSync(folder)) rmSync(folder, { recursive: true });
        renameSync(elsewhere, folder);
      }
      state = 'back';
    },
  };
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
