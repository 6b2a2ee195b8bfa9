import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  diskFileSystem,
  type FileSystem,
  type OpenMode,
} from '../../../electron/library/disk/file-system.ts';
import type { Library } from '../../../electron/library/library.ts';
import { createLibrary } from '../../../electron/library/opening/create-library.ts';
import type { Block } from '../../../shared/story/block.ts';
import { text } from '../../../shared/story/inline.ts';
import { fieldsOf, type Story, type StoryFields } from '../../../shared/story/story.ts';

/** A real folder of its own, removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'dateline-test-')));
  // A library that a test leaves open may still be writing a version.
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A new library in a folder of its own. */
export async function temporaryLibrary(fileSystem?: FileSystem): Promise<Library> {
  const library = await createLibrary(join(await temporaryFolder(), 'desk'), undefined, fileSystem);
  onTestFinished(() => library.close());
  return library;
}

/** Writes a story the way a window does. */
export async function writeStory(
  library: Library,
  fields: Partial<StoryFields> = {},
  body: readonly Block[] = [],
): Promise<Story> {
  const { story, revision } = await library.create();
  const splice = { from: 0, remove: 0, insert: body };
  await library.save({ id: story.id, base: revision, fields: { ...fieldsOf(story), ...fields }, splice });
  return library.read(story.id);
}

export function paragraph(value: string): Block {
  return { type: 'paragraph', children: value === '' ? [] : [text(value)] };
}

/** The real file system, but the given calls fail with the system's code while `failing` is set. */
export interface Faults {
  readonly fileSystem: FileSystem;
  fail(call: keyof FileSystem | 'write' | 'sync', code: string): void;
  recover(): void;
}

export function faultyFileSystem(): Faults {
  let fault: { readonly call: string; readonly code: string } | null = null;
  const maybeFail = (call: string, path: string) => {
    if (fault?.call === call) throw systemError(fault.code, call, path);
  };
  const guarded = Object.fromEntries(
    Object.keys(CALLS).map((call) => {
      const real = diskFileSystem[call as keyof FileSystem] as (...args: unknown[]) => unknown;
      return [
        call,
        async (...args: unknown[]) => {
          maybeFail(call, String(args[0]));
          return real(...args);
        },
      ];
    }),
  ) as unknown as FileSystem;
  const fileSystem: FileSystem = {
    ...guarded,
    open: (async (path: string, flags: OpenMode) => {
      maybeFail('open', path);
      const handle = await diskFileSystem.open(path, flags);
      const { writeFile, sync } = handle;
      handle.writeFile = (async (data: string) => {
        // A disk that fills up takes a part first.
        if (fault?.call === 'write') await writeFile.call(handle, data.slice(0, 10));
        maybeFail('write', path);
        return writeFile.call(handle, data);
      }) as typeof handle.writeFile;
      handle.sync = async () => {
        maybeFail('sync', path);
        return sync.call(handle);
      };
      return handle;
    }) as FileSystem['open'],
  };
  return {
    fileSystem,
    fail: (call, code) => {
      fault = { call, code };
    },
    recover: () => {
      fault = null;
    },
  };
}

const CALLS: Readonly<Record<keyof FileSystem, true>> = {
  access: true,
  copyFile: true,
  link: true,
  lstat: true,
  mkdir: true,
  open: true,
  readFile: true,
  readdir: true,
  realpath: true,
  rename: true,
  rm: true,
  rmdir: true,
  stat: true,
};

export function systemError(code: string, syscall: string, path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${syscall} '${path}'`), { code, syscall, path });
}
