import { describe, expect, it } from 'vitest';
import { projectSources } from './project-files.ts';
import { guardViolations, idleOpeners, unheldWriters } from './rules/guard.ts';
import { parseSource } from './rules/source-file.ts';

const violations = (path: string, text: string) => guardViolations([parseSource(path, text)]);

describe('the files of a library', () => {
  it('are reached through the guard alone', () => {
    expect(guardViolations(projectSources())).toEqual([]);
  });

  it('are written by nobody who does not hold the library', () => {
    expect(unheldWriters(projectSources())).toEqual([]);
  });

  it.each([
    `import { guardLibrary } from '../files/guard-library.ts'`,
    `import { syncGuardLibrary as files } from '../files/guard-library.ts'`,
    `const held = context as HeldLibrary`,
    `const files = context.fileSystem as GuardedFileSystem`,
    `const place = context as unknown as WritablePlace`,
  ])('are not written by way of %s', (text) => {
    expect(unheldWriters([parseSource('electron/library/tags/a.ts', text)])).toHaveLength(1);
  });

  it('are opened by nobody who does not need to', () => {
    expect(idleOpeners(projectSources())).toEqual([]);
  });

  it.each([
    `import { readFile } from 'node:fs/promises'`,
    `import fs from 'fs'`,
    `import type { Stats } from 'node:fs'`,
    `const fs = await import('node:fs')`,
    `const fs = require('fs')`,
    `import { execFile } from 'node:child_process'`,
    `import { createRequire } from 'node:module'`,
    `import { diskFileSystem } from '../disk/file-system.ts'`,
    `import { diskFileSystem as files } from '../disk/file-system.ts'`,
    `import type { FileSystem } from '../disk/file-system.ts'`,
    `import * as disk from '../disk/file-system.ts'`,
    `export { diskFileSystem } from '../disk/file-system.ts'`,
    `export * from '../disk/file-system.ts'`,
    `const disk = await import('../disk/file-system.ts')`,
    `import { guardRealFolder } from '../disk/guarded-file-system.ts'`,
    `import { readChosenFile } from '../disk/read-chosen-file.ts'`,
    `export const away = (library: Library) => library.disk`,
    `export const away = ({ disk }: Library) => disk`,
  ])('are defended against %s', (text) => {
    expect(violations('electron/library/tags/a.ts', text)).toHaveLength(1);
  });

  it.each([
    ['electron/library/tags/a.ts', `import { errnoOf } from '../disk/disk-error.ts'`],
    ['electron/library/tags/a.ts', `import type { Dirent } from '../disk/file-system.ts'`],
    ['electron/library/tags/a.ts', `import type { GuardedFileSystem } from '../disk/guarded-file-system.ts'`],
    ['electron/library/disk/a.ts', `import { readFile } from 'node:fs/promises'`],
    ['electron/library/cache/a.ts', `import { diskFileSystem } from '../disk/file-system.ts'`],
    ['electron/library/index/load-sqlite.ts', `import { createRequire } from 'node:module'`],
    ['electron/settings/a.ts', `import { readFile } from 'node:fs/promises'`],
  ])('may be reached so, in %s: %s', (path, text) => {
    expect(violations(path, text)).toEqual([]);
  });
});
