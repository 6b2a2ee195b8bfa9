import type { SourceFile, SyntaxNode } from './source-file.ts';

const BANNED_FOLDERS = ['utils', 'util', 'helpers', 'helper', 'common', 'misc'];
const MAY_EXPORT_DEFAULT = /^(?:test\/mutate\/)?[\w.]+\.config\.ts$/;
const JSDOC_ANY = /\{[^}]*\bany\b[^}]*\}/;

function exportsDefault(node: SyntaxNode): boolean {
  if (node.type === 'ExportDefaultDeclaration') return true;
  const exported = node.exported as { name?: unknown; value?: unknown } | undefined;
  return node.type === 'ExportSpecifier' && (exported?.name === 'default' || exported?.value === 'default');
}

/** Nothing but other files' exports. */
function isBarrel(file: SourceFile): boolean {
  const statements = file.nodes.filter((node) => /^(?:Import|Export).*Declaration$/.test(node.type));
  const passesOn = statements.filter((node) => node.type !== 'ImportDeclaration' && node.source);
  const owns = statements.some((node) => node.type !== 'ImportDeclaration' && !node.source);
  return statements.some((node) => node.type === 'ExportAllDeclaration') || (passesOn.length > 0 && !owns);
}

function nodeAt(node: SyntaxNode | undefined, ...path: readonly string[]): SyntaxNode | undefined {
  return path.reduce<SyntaxNode | undefined>((at, step) => at?.[step] as SyntaxNode | undefined, node);
}

/** `Record<string, …>`, whatever stands around it; what was read from a file, `Record<string, unknown>`, is none. */
function isDictionary(type: SyntaxNode | undefined): boolean {
  const name = nodeAt(type, 'typeName')?.name;
  const [first, second] = (nodeAt(type, 'typeArguments')?.params ?? []) as readonly SyntaxNode[];
  if (name === 'Readonly' || name === 'Partial') return isDictionary(first);
  return name === 'Record' && first?.type === 'TSStringKeyword' && second?.type !== 'TSUnknownKeyword';
}

/** An object of ours that is asked for any word finds `constructor` in it, and sets `__proto__`: a Map does not. */
function isObjectAsDictionary(node: SyntaxNode): boolean {
  if (node.type !== 'VariableDeclarator') return false;
  const isObject = nodeAt(node, 'init')?.type === 'ObjectExpression';
  return isObject && isDictionary(nodeAt(node, 'id', 'typeAnnotation', 'typeAnnotation'));
}

/** The first formatter of a process reads the language data, 10 ms of a start; see `shared/lazily.ts`. */
function isFormatter(node: SyntaxNode): boolean {
  return node.type === 'NewExpression' && nodeAt(node, 'callee', 'object')?.name === 'Intl';
}

export function styleViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    if (isBarrel(file)) found.push('is a barrel');
    if (file.nodes.some((node) => node.type === 'TSEnumDeclaration')) found.push('declares an enum');
    const usesAny = file.nodes.some((node) => node.type === 'TSAnyKeyword');
    if (usesAny || file.comments.some((comment) => comment.startsWith('*') && JSDOC_ANY.test(comment))) {
      found.push('uses any');
    }
    if (!file.path.startsWith('test/') && file.nodes.some(isObjectAsDictionary))
      found.push('looks words up in an object: a Map is safe');
    if (!file.path.startsWith('test/') && file.evaluated.some(isFormatter))
      found.push('makes a formatter before anybody needs it: make it lazily');
    if (!MAY_EXPORT_DEFAULT.test(file.path) && file.nodes.some(exportsDefault))
      found.push('exports a default');
    return found.map((fault) => `${file.path} ${fault}`);
  });
}

/** Paths with a folder whose name says nothing. */
export function folderViolations(paths: readonly string[]): string[] {
  return paths.filter((path) =>
    path
      .split('/')
      .slice(0, -1)
      .some((folder) => BANNED_FOLDERS.includes(folder)),
  );
}
