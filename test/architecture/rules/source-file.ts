import { parseSync } from 'vite';

/** A node of the syntax tree, ESTree with TypeScript's nodes beside it. */
export type SyntaxNode = { readonly type: string; readonly [property: string]: unknown };

export type SourceFile = {
  /** Below the project's root, with `/` between folders. */
  readonly path: string;
  readonly text: string;
  readonly nodes: readonly SyntaxNode[];
  /** Those that are evaluated with the file itself, outside functions. */
  readonly evaluated: readonly SyntaxNode[];
  readonly comments: readonly string[];
  /** What it imports or re-exports, types included, as written. */
  readonly imports: readonly string[];
};

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function allNodes(root: unknown, enters: (node: SyntaxNode) => boolean = () => true): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const waiting: unknown[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) waiting.push(...next);
    if (!isNode(next)) continue;
    found.push(next);
    if (!enters(next)) continue;
    waiting.push(...Object.values(next).filter((value) => typeof value === 'object' && value !== null));
  }
  return found;
}

function literal(value: unknown): string[] {
  return isNode(value) && typeof value.value === 'string' ? [value.value] : [];
}

function importsOf(node: SyntaxNode): string[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literal(node.source);
    case 'CallExpression': {
      const isRequire = isNode(node.callee) && node.callee.name === 'require';
      return isRequire && Array.isArray(node.arguments) ? literal(node.arguments[0]) : [];
    }
    default:
      return [];
  }
}

/** Parses TypeScript, TSX or JavaScript; throws if it is none. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  const nodes = allNodes(program.body);
  return {
    path,
    text,
    nodes,
    evaluated: allNodes(
      program.body,
      (node) => !/Function|^MethodDefinition|^PropertyDefinition/.test(node.type),
    ),
    comments: comments.map((comment) => comment.value),
    imports: nodes.flatMap(importsOf),
  };
}
