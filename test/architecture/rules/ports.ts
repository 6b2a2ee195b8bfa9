import { importedFile } from './rooms.ts';
import type { SourceFile, SyntaxNode } from './source-file.ts';

const LIBRARY = 'electron/library/';
const PORTS = `${LIBRARY}ports/`;
/** What the whole of an open library is called, and the one file that puts it together. */
const WHOLE = 'LibraryContext';
const ASSEMBLY = `${LIBRARY}library.ts`;

function isImport({ type }: SyntaxNode): boolean {
  return type === 'ImportDeclaration' || type === 'ExportNamedDeclaration' || type === 'ExportAllDeclaration';
}

function imports(node: SyntaxNode, name: string): boolean {
  const specifiers = (node.specifiers as readonly SyntaxNode[] | undefined) ?? [];
  return specifiers.some((one) => (one.imported as { readonly name?: string } | undefined)?.name === name);
}

/** Ports that need anything of the folders between which they stand, or hold more than types. */
function portViolations({ path, nodes, imports: specifiers }: SourceFile): readonly string[] {
  const values = nodes.filter(
    (node) =>
      node.type === 'VariableDeclaration' ||
      node.type === 'FunctionDeclaration' ||
      node.type === 'ClassDeclaration' ||
      (isImport(node) && node.source && node.importKind !== 'type' && node.exportKind !== 'type'),
  );
  const foreign = specifiers
    .filter((specifier) => specifier.startsWith('.'))
    .filter((specifier) => !/^(?:shared\/|electron\/library\/ports\/)/.test(importedFile(path, specifier)));
  return [
    ...values.map(() => `${path} holds more than types`),
    ...foreign.map((specifier) => `${path} imports ${specifier}, and ports need no part of the library`),
  ];
}

/** Where the ports of a library know its parts, or a part takes the whole of it instead of what it uses. */
export function libraryPortViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    if (!file.path.startsWith(LIBRARY)) return [];
    if (file.path.startsWith(PORTS)) return [...portViolations(file)];
    const takesWhole =
      file.path !== ASSEMBLY && file.nodes.some((node) => isImport(node) && imports(node, WHOLE));
    return takesWhole ? [`${file.path} takes the whole library instead of the ports that it uses`] : [];
  });
}
