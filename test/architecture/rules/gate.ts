import { importedFile } from './rooms.ts';
import type { SourceFile, SyntaxNode } from './source-file.ts';

/** Where a story becomes one that may leave, and who alone may ask for it. */
const HOME = 'shared/gate/cleared.ts';
const GATE = 'shared/gate/gate.ts';
const MAKER = 'clearStory';
const CLEARED: readonly string[] = ['Cleared', 'Publication', 'DeskCopy'];

/** Tests make stories that may leave, to try what comes after the gate. */
const OUTSIDE = 'test/';

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function nameOf(node: unknown): string {
  return isNode(node) && typeof node.name === 'string' ? node.name : '';
}

/** Files that let a story out which the gate was not asked about. */
export function gateViolations(files: readonly SourceFile[]): string[] {
  const rest = files.filter(({ path }) => path !== HOME && path !== GATE && !path.startsWith(OUTSIDE));
  return rest.flatMap(({ path, nodes }) => {
    const said = (name: string) => `${path} calls a story ${name} without the gate`;
    return nodes.flatMap((node) => {
      if (node.type === 'ImportSpecifier' || node.type === 'ExportSpecifier') {
        const name = nameOf(node.imported ?? node.local);
        return name === MAKER ? [`${path} takes ${MAKER}, past the gate`] : [];
      }
      if (node.type === 'TSAsExpression' || node.type === 'TSTypeAssertion') {
        const { typeAnnotation } = node;
        const name = isNode(typeAnnotation) ? nameOf(typeAnnotation.typeName) : '';
        return CLEARED.includes(name) ? [said(name)] : [];
      }
      const takesAll =
        node.type === 'ImportNamespaceSpecifier' ||
        node.type === 'ExportAllDeclaration' ||
        node.type === 'ImportExpression';
      return takesAll && takesHome(path, node, nodes) ? [`${path} takes all of ${HOME}, past the gate`] : [];
    });
  });
}

function takesHome(path: string, node: SyntaxNode, nodes: readonly SyntaxNode[]): boolean {
  const declaring = isNode(node.source)
    ? node
    : nodes.find(({ specifiers }) => Array.isArray(specifiers) && specifiers.includes(node));
  const source = declaring?.source;
  const from = isNode(source) && typeof source.value === 'string' ? source.value : '';
  return from.startsWith('.') && importedFile(path, from) === HOME;
}
