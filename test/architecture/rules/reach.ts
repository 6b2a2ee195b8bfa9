import { importedFile } from './rooms.ts';
import { lineCount } from './size.ts';
import type { SourceFile, SyntaxNode } from './source-file.ts';

const IS_UNIT_TEST = /^test\/(?:shared|electron|renderer|architecture|support)\/.*\.test\.tsx?$/;
const IS_PRODUCT = /^(?:electron|renderer|shared)\//;
const IMPORTS = /^(?:Import(?:Declaration|Expression)|Export(?:Named|All)Declaration)$/;
const RUNS = /^(?:(?:Variable|Function|Class)Declaration|.*Expression)$/;

/** What a file imports for its values, at once or later. */
function runImports({ nodes }: SourceFile): string[] {
  return nodes.flatMap((node) => {
    const isType = node.importKind === 'type' || node.exportKind === 'type';
    const value = (node.source as SyntaxNode | null | undefined)?.value;
    return IMPORTS.test(node.type) && !isType && typeof value === 'string' ? [value] : [];
  });
}

/**
 * Files of the product with something to run that no unit test imports, be it by way of others: nothing of
 * them can have run.
 */
export function importedByNoTest(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set<SourceFile>();
  const waiting = files.filter(({ path }) => IS_UNIT_TEST.test(path));
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const specifier of runImports(file)) {
      const next = byPath.get(importedFile(file.path, specifier));
      if (next) waiting.push(next);
    }
  }
  return files
    .filter((file) => IS_PRODUCT.test(file.path) && !seen.has(file))
    .filter(({ nodes }) => nodes.some(({ type }) => RUNS.test(type)))
    .map(({ path }) => path)
    .sort();
}

/** The share of a room's lines, 0 to 1, that stand in the listed files. */
export function shareOfLines(
  files: readonly SourceFile[],
  room: string,
  listed: ReadonlySet<string>,
): number {
  const all = files.filter(({ path }) => path.startsWith(`${room}/`));
  const lines = (of: readonly SourceFile[]) => of.reduce((sum, { text }) => sum + lineCount(text), 0);
  return lines(all.filter(({ path }) => listed.has(path))) / lines(all);
}
