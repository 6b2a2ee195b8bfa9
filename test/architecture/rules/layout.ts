const FOLDERS = ['electron', 'renderer', 'shared', 'assets', 'test'];
const FILES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'biome.json',
  'electron-builder.yml',
  'electron.vite.config.ts',
  'playwright.config.ts',
  'vitest.config.ts',
];

/** Entries at the top level that are neither a room, a known config nor a dot-file. */
export function topLevelViolations(paths: readonly string[]): string[] {
  const strangers = paths.filter((path) => {
    const [first = '', ...rest] = path.split('/');
    if (first.startsWith('.')) return false;
    return rest.length > 0 ? !FOLDERS.includes(first) : !FILES.includes(first);
  });
  return [...new Set(strangers.map((path) => path.split('/')[0] ?? ''))];
}
