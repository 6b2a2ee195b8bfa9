import type { SourceFile, SyntaxNode } from './source-file.ts';

const PROGRAM = /^(?:electron|renderer|shared)\//;

const nodesIn = (value: unknown) => (Array.isArray(value) ? value : [value]) as readonly SyntaxNode[];

/** The names that a declaration's left side binds: one, or those of a pattern. */
function boundNames(id: unknown): readonly string[] {
  const node = id as SyntaxNode | null;
  switch (node?.type) {
    case 'Identifier':
      return [String(node.name)];
    case 'ObjectPattern':
      return nodesIn(node.properties).flatMap((property) => boundNames(property.value ?? property.argument));
    case 'ArrayPattern':
      return nodesIn(node.elements).flatMap(boundNames);
    case 'AssignmentPattern':
      return boundNames(node.left);
    case 'RestElement':
      return boundNames(node.argument);
    default:
      return [];
  }
}

function exportedBy({ type, source, declaration, specifiers }: SyntaxNode): readonly string[] {
  if (type !== 'ExportNamedDeclaration' || source) return [];
  if (!declaration) return nodesIn(specifiers).flatMap(({ exported }) => boundNames(exported));
  const { declarations, id } = declaration as SyntaxNode;
  return declarations ? nodesIn(declarations).flatMap((one) => boundNames(one.id)) : boundNames(id);
}

/** What a file declares and exports; not what it passes on from another. */
function ownExports({ nodes }: SourceFile): ReadonlySet<string> {
  const imported = new Set(
    nodes
      .filter(({ type }) => type === 'ImportDeclaration')
      .flatMap(({ specifiers }) => nodesIn(specifiers).flatMap(({ local }) => boundNames(local))),
  );
  return new Set(nodes.flatMap(exportedBy).filter((name) => !imported.has(name)));
}

/** Names that two files of the program declare and export: whoever reads one of them has to ask which it is. */
export function homonymViolations(files: readonly SourceFile[]): string[] {
  const places = new Map<string, string[]>();
  for (const file of files.filter(({ path }) => PROGRAM.test(path))) {
    for (const name of ownExports(file)) places.set(name, [...(places.get(name) ?? []), file.path]);
  }
  return [...places]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name} is exported by ${paths.sort().join(' and ')}`);
}
