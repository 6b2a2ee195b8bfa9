import { importedFile } from './rooms.ts';
import type { SourceFile, SyntaxNode } from './source-file.ts';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const isRelative = (specifier: string) => specifier.startsWith('.');

function specifierOf({ source }: SyntaxNode): string | null {
  const value = (source as { readonly value?: unknown } | null | undefined)?.value;
  return typeof value === 'string' ? value : null;
}

/**
 * What a file imports at once and for its values: a type is gone before anything runs, and what is loaded
 * later finds everything made.
 */
function valueImports({ nodes }: SourceFile): readonly string[] {
  return nodes.flatMap((node) => {
    const isStatic = /^(?:Import|ExportNamed|ExportAll)Declaration$/.test(node.type);
    const isType = node.importKind === 'type' || node.exportKind === 'type';
    const specifier = isStatic && !isType ? specifierOf(node) : null;
    return specifier !== null && isRelative(specifier) ? [specifier] : [];
  });
}

function fileGraph(files: readonly SourceFile[], importsOf: (file: SourceFile) => readonly string[]): Graph {
  return new Map(
    files.map((file) => [
      file.path,
      new Set(importsOf(file).map((specifier) => importedFile(file.path, specifier))),
    ]),
  );
}

/** The folders beside each other in `parent` and what each takes from the others, types included. */
function folderGraph(files: readonly SourceFile[], parent: string): Graph {
  const folderOf = (path: string) => (path.startsWith(parent) ? path.slice(parent.length).split('/') : []);
  const graph = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    const [from, ...below] = folderOf(path);
    if (from === undefined || below.length === 0) continue;
    const targets = graph.get(from) ?? new Set();
    graph.set(from, targets);
    for (const specifier of imports.filter(isRelative)) {
      const [to, ...rest] = folderOf(importedFile(path, specifier));
      if (to !== undefined && rest.length > 0 && to !== from) targets.add(to);
    }
  }
  return graph;
}

/** Tarjan's strongly connected components of more than one node, each sorted. */
function cyclesOf(graph: Graph): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const found: (readonly string[])[] = [];
  function visit(node: string): number {
    const index = order.size;
    order.set(node, index);
    let low = index;
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      const known = order.get(next);
      if (known === undefined) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, known);
    }
    if (low === index) {
      const group = open.splice(open.indexOf(node));
      if (group.length > 1 || graph.get(node)?.has(node)) found.push(group.sort());
    }
    return low;
  }
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

/** Files whose values need each other before any of them is made. */
export function valueCycles(files: readonly SourceFile[]): string[] {
  return cyclesOf(fileGraph(files, valueImports)).map((group) => group.join(' <-> '));
}

/** Folders beside each other in `parent` (`electron/library/`) that cannot be understood one after the other. */
export function folderCycles(files: readonly SourceFile[], parent: string): string[] {
  return cyclesOf(folderGraph(files, parent)).map((group) => `${parent}{${group.join(', ')}}`);
}
