import type { SourceFile, SyntaxNode } from './source-file.ts';

type Reserved = { readonly what: string; readonly owner: string; matches(node: SyntaxNode): boolean };

function isNamed(node: unknown, name: string): boolean {
  return typeof node === 'object' && node !== null && 'name' in node && node.name === name;
}

function identifier(name: string) {
  return (node: SyntaxNode) => node.type === 'Identifier' && node.name === name;
}

function windowApi(node: SyntaxNode): boolean {
  return (
    node.type === 'MemberExpression' &&
    (isNamed(node.object, 'window') || isNamed(node.object, 'globalThis')) &&
    (isNamed(node.property, 'dateline') ||
      (node.property as { value?: unknown } | undefined)?.value === 'dateline')
  );
}

const RESERVED: readonly Reserved[] = [
  { what: 'ipcMain', owner: 'electron/ipc/register.ts', matches: identifier('ipcMain') },
  { what: 'ipcRenderer', owner: 'electron/preload.ts', matches: identifier('ipcRenderer') },
  { what: 'contextBridge', owner: 'electron/preload.ts', matches: identifier('contextBridge') },
  { what: "the window's API", owner: 'renderer/bridge.ts', matches: windowApi },
];

/** Product files that touch what one file alone may touch. */
export function touchViolations(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !file.path.startsWith('test/'))
    .flatMap((file) =>
      RESERVED.filter(({ owner, matches }) => owner !== file.path && file.nodes.some(matches)).map(
        ({ what, owner }) => `${file.path} touches ${what}, which only ${owner} may`,
      ),
    );
}
