import { builtinModules } from 'node:module';
import path from 'node:path';
import type { SourceFile } from './source-file.ts';

/** The rooms that files of a room may import from, beside their own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  electron: ['shared', 'assets'],
  renderer: ['shared', 'assets'],
};
const BUILTIN = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
// electron-store asks Electron for its folder as it loads.
const NEEDS_ELECTRON = /^(?:electron|electron-store)(?:\/|$)/;
const NEEDS_WINDOW = /^(?:react|react-dom|zustand|lucide-react|@base-ui\/.+|@tanstack\/.+)(?:\/|$)/;
const LEXICAL = /^(?:lexical|@lexical\/.+)$/;
const PLAIN_NODE = ['electron/library/', 'electron/cli/'];
/** What the bridge carries: it knows the domain, and the domain works without a window. */
const CONTRACT = 'shared/ipc/';

const isRelative = (specifier: string) => specifier.startsWith('.');
const roomOf = (file: string) => file.split('/')[0] ?? '';
const withoutQuery = (specifier: string) => specifier.replace(/\?.*$/, '');
const featureOf = (file: string) => /^renderer\/features\/([^/]+)\//.exec(file)?.[1];

/** The project file that a relative import names. */
export function importedFile(from: string, specifier: string): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(from), withoutQuery(specifier)));
}

function packageViolation(file: string, specifier: string): string | undefined {
  const room = roomOf(file);
  const isBuiltin = BUILTIN.has(specifier);
  if (room === 'shared' && (isBuiltin || NEEDS_ELECTRON.test(specifier) || NEEDS_WINDOW.test(specifier))) {
    return 'shared/ is pure TypeScript';
  }
  if (room === 'renderer' && (isBuiltin || NEEDS_ELECTRON.test(specifier))) {
    return 'the window has neither Node nor Electron';
  }
  if (room === 'electron' && NEEDS_WINDOW.test(specifier)) return 'the main process shows no components';
  if (LEXICAL.test(specifier) && room !== 'test' && !file.startsWith('renderer/editor/')) {
    return 'Lexical stays under renderer/editor';
  }
  return undefined;
}

function relativeViolation(file: string, specifier: string): string | undefined {
  const target = importedFile(file, specifier);
  const allowed = MAY_IMPORT[roomOf(file)];
  if (allowed && roomOf(target) !== roomOf(file) && !allowed.includes(roomOf(target))) {
    return `${roomOf(file)}/ may not import ${roomOf(target)}/`;
  }
  const isDomain = roomOf(file) === 'shared' || PLAIN_NODE.some((folder) => file.startsWith(folder));
  if (target.startsWith(CONTRACT) && isDomain && !file.startsWith(CONTRACT)) {
    return 'the domain knows nothing of the bridge to the window';
  }
  const from = featureOf(file);
  const to = featureOf(target);
  if (from && to && from !== to) return 'features never import one another';
  return undefined;
}

/** Imports that a room, Lexical's fence or a feature's fence forbids. */
export function importViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap((specifier) => {
      const rule = isRelative(specifier)
        ? relativeViolation(file.path, specifier)
        : packageViolation(file.path, specifier);
      return rule ? [`${file.path} imports ${specifier}: ${rule}`] : [];
    }),
  );
}

/** Ways on which the library or the command line comes to need Electron, also through other files. */
export function electronReachedFromPlainNode(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const waiting = files.filter((file) => PLAIN_NODE.some((folder) => file.path.startsWith(folder)));
  const seen = new Set(waiting);
  const found: string[] = [];
  for (const file of waiting) {
    for (const specifier of file.imports) {
      if (NEEDS_ELECTRON.test(specifier)) found.push(`${file.path} imports ${specifier}`);
      const next = isRelative(specifier) ? byPath.get(importedFile(file.path, specifier)) : undefined;
      if (!next || seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return found;
}
