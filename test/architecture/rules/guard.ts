import type { SourceFile, SyntaxNode } from './source-file.ts';

const ROOM = 'electron/library/';

/** The guard itself, the person's own folder for caches, which is no part of a library, and types alone. */
const HOMES = ['electron/library/disk/', 'electron/library/cache/', 'electron/library/ports/'] as const;

/** Ways to files that go past a guard. */
const SYSTEM = /^(?:node:)?(?:fs|fs\/promises|child_process|module)$|^(?:original-fs|graceful-fs|fs-extra)$/;

/** What the folder `disk` offers beside the guard: the disk as it is, what a person chose, and the making of guards. */
const RAW: Readonly<Record<string, readonly string[]>> = {
  'file-system.ts': ['diskFileSystem', 'FileSystem'],
  'copy-file.ts': ['copyFileFlushed'],
  'guarded-file-system.ts': ['guardFolder', 'guardNewFolder', 'guardRealFolder'],
  'read-chosen-file.ts': ['readChosenFile'],
  'sync-guard.ts': ['syncGuard'],
  'temporary-folder.ts': ['temporaryFolder'],
};

/** Who may have it, and for what. */
export const OPENERS: Readonly<Record<string, string>> = {
  'files/guard-library.ts': 'makes the guard of a library',
  'library.ts': 'hands the disk on to exports and imports',
  'opening/open-library.ts': 'looks at the folder that a person chose before it is one of a library',
  'opening/create-library.ts': 'makes a folder that a person chose',
  'opening/copy-sample-library.ts': 'reads what the program brings along',
  'backup/backup-worker.ts': 'makes the guards of a library and its backups in a thread',
  'backup/remembered-store.ts': 'opens the store in a folder that a person chose',
  'backup/backup-status.ts': 'asks which disk that folder is on',
  'backup/backup-store.ts': 'makes the guard of a store',
  'backup/restore-library.ts': 'makes the folder that a person chose',
  'recovery/recovery-journal.ts': 'makes the guard of the texts on this computer',
  'import/fetch-picture.ts': 'makes the guard of the folder of an imported file',
  'import/gather-pictures.ts': 'hands the disk on to it',
  'import/read-import-file.ts': 'reads a file that a person chose',
  'import/import-dropped.ts': 'keeps what was dropped until it is read',
  'media/read-picture-file.ts': 'reads a file that a person chose',
  'tags/read-topics.ts': 'reads a file that a person chose',
};

/** They load what the program brings along as WebAssembly. */
const LOADERS: readonly string[] = ['index/load-sqlite.ts', 'media/start-codecs.ts'];

/** Of an open library, `disk` is the way to everything beyond it. */
const BEYOND: readonly string[] = ['import/read-as-stories.ts', 'library.ts'];

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  const { name, value } = node;
  return typeof name === 'string' ? name : typeof value === 'string' ? value : '';
}

/** What a file takes from `disk`: the names, or `*` for all of a module at once. */
function takenFromDisk({ nodes }: SourceFile): readonly string[] {
  return nodes.flatMap((node) => {
    const from = /(?:^|\/)disk\/([a-z-]+\.ts)$/.exec(nameOf(node.source))?.[1];
    const raw = from === undefined ? undefined : RAW[from];
    if (!raw) return [];
    if (node.type !== 'ImportDeclaration' && node.type !== 'ExportNamedDeclaration') return ['*'];
    const specifiers = (node.specifiers as readonly SyntaxNode[] | undefined) ?? [];
    return specifiers
      .map((one) => (isNode(one.imported) || isNode(one.local) ? nameOf(one.imported ?? one.local) : ''))
      .map((name, at) => (specifiers[at]?.type === 'ImportNamespaceSpecifier' ? '*' : name))
      .filter((name) => name === '*' || raw.includes(name));
  });
}

function takesDisk({ nodes }: SourceFile): boolean {
  return nodes.some(
    (node) =>
      (node.type === 'MemberExpression' && nameOf(node.property) === 'disk') ||
      (node.type === 'Property' && nameOf(node.key) === 'disk'),
  );
}

/** Files of the library's room that reach a file in another way than through a guard. */
export function guardViolations(files: readonly SourceFile[]): string[] {
  const room = files.filter(
    ({ path }) => path.startsWith(ROOM) && !HOMES.some((home) => path.startsWith(home)),
  );
  return room.flatMap((file) => {
    const name = file.path.slice(ROOM.length);
    const system = file.imports.filter((from) => SYSTEM.test(from));
    const isLoader = LOADERS.includes(name) && system.every((from) => from === 'node:module');
    const taken = name in OPENERS ? [] : takenFromDisk(file);
    return [
      ...(isLoader ? [] : system.map((from) => `${file.path} imports ${from}, past the guard`)),
      ...taken.map((what) => `${file.path} takes ${what} from disk/, past the guard`),
      ...(takesDisk(file) && !BEYOND.includes(name) ? [`${file.path} takes the library's disk`] : []),
    ];
  });
}

/** Who may make a guard of a library that can write, and why it need not hold the library. */
const GUARD_MAKERS: Readonly<Record<string, string>> = {
  'library.ts': 'gives it to whoever holds the library, see `LibraryContext.hold`',
  'opening/open-library.ts': 'looks, and removes what a killed program left unfinished',
  'opening/create-library.ts': 'makes a library that nobody has yet',
  'backup/backup-worker.ts': 'reads the library in a thread',
  'index/open-index.ts': 'reads the library in a thread',
  'index/index-worker.ts': 'reads the library in a thread',
  'replace/find-worker.ts': 'reads the library in a thread',
};

const GUARDS: readonly string[] = ['guardLibrary', 'syncGuardLibrary'];
const WRITABLE: readonly string[] = [
  'HeldLibrary',
  'GuardedFileSystem',
  'WritableFilesPort',
  'WritablePlace',
];

/**
 * Files of the library's room that could write without a look at who holds the library: by a guard of
 * their own, or by calling what only reads a thing that writes.
 */
export function unheldWriters(files: readonly SourceFile[]): string[] {
  const room = files.filter(
    ({ path }) => path.startsWith(ROOM) && !HOMES.some((home) => path.startsWith(home)),
  );
  return room.flatMap(({ path, nodes }) => {
    const guards = nodes.filter(
      (node) => node.type === 'ImportSpecifier' && GUARDS.includes(nameOf(node.imported)),
    );
    const casts = nodes.filter(
      (node) =>
        node.type === 'TSAsExpression' &&
        isNode(node.typeAnnotation) &&
        WRITABLE.includes(nameOf(node.typeAnnotation.typeName)),
    );
    const isMaker = path.slice(ROOM.length) in GUARD_MAKERS;
    return [
      ...(isMaker ? [] : guards.map(() => `${path} makes a guard that writes without holding the library`)),
      ...casts.map(() => `${path} takes a library as held that may not be`),
    ];
  });
}

/** Rows for files that are gone, or need it no more. */
export function idleOpeners(files: readonly SourceFile[]): string[] {
  const needs = (name: string) => {
    const file = files.find(({ path }) => path === ROOM + name);
    return file !== undefined && (takenFromDisk(file).length > 0 || takesDisk(file));
  };
  return Object.keys(OPENERS).filter((name) => !needs(name));
}
