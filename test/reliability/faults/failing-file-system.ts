import {
  diskFileSystem,
  type FileSystem,
  type OpenMode,
} from '../../../electron/library/disk/file-system.ts';

/** A file system of which one call, or all from one on, fail with the system's code. */
export interface FailingFileSystem {
  readonly fileSystem: FileSystem;
  /** Calls so far that could have failed. */
  calls(): number;
  /** True when the call has been reached. */
  failed(): boolean;
  recover(): void;
}

type AnyCall = (...args: unknown[]) => Promise<unknown>;

/** `only` are the calls that such a disk refuses; `write` and `sync` are those of an open file. */
export function failingFileSystem(
  code: string,
  only: readonly string[],
  nth: number,
  lasts: boolean,
): FailingFileSystem {
  let count = 0;
  let isMended = false;
  let hasFailed = false;

  /** True when this call is one that fails. */
  function isRefused(call: string): boolean {
    if (!only.includes(call)) return false;
    count++;
    const refused = !isMended && (lasts ? count >= nth : count === nth);
    hasFailed ||= refused;
    return refused;
  }

  function refuse(call: string, path: unknown): never {
    throw Object.assign(new Error(`${code}: ${call} '${path}'`), { code, syscall: call, path });
  }

  const guarded = Object.fromEntries(
    Object.entries(diskFileSystem)
      .filter(([, real]) => typeof real === 'function')
      .map(([call, real]) => [
        call,
        async (...args: unknown[]) => {
          if (isRefused(call)) refuse(call, args[0]);
          return (real as unknown as AnyCall)(...args);
        },
      ]),
  ) as unknown as FileSystem;

  const fileSystem: FileSystem = {
    ...guarded,
    open: (async (path: string, flags: OpenMode) => {
      if (isRefused(flags.startsWith('r') ? 'open' : 'create')) refuse('open', path);
      const handle = await diskFileSystem.open(path, flags);
      const { writeFile, sync } = handle;
      handle.writeFile = (async (data: string | Uint8Array) => {
        if (isRefused('write')) {
          // A disk that fails takes a part first.
          await writeFile.call(handle, Buffer.from(data).subarray(0, 10));
          refuse('write', path);
        }
        return writeFile.call(handle, data);
      }) as typeof handle.writeFile;
      handle.sync = async () => {
        if (isRefused('sync')) refuse('sync', path);
        return sync.call(handle);
      };
      return handle;
    }) as FileSystem['open'],
  };
  return {
    fileSystem,
    calls: () => count,
    failed: () => hasFailed,
    recover: () => {
      isMended = true;
    },
  };
}
