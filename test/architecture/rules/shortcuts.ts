import type { SourceFile, SyntaxNode } from './source-file.ts';

const TABLE = 'shared/commands/';
/** Keys with what is held, in any of the usual notations. */
const WRITTEN = /\b(?:Ctrl|Control|CmdOrCtrl|CommandOrControl|Cmd|Mod|Meta|Alt|Option|Shift)\+|[⌘⌥⇧⌃]/;
/** A letter, a digit, a sign or a function key; Enter, Escape, Tab and the arrows mean the same everywhere. */
const KEY = /^(?:[^\s]|F\d{1,2})$/;
const FUNCTION_KEY = /^F\d{1,2}$/;

function asNode(value: unknown): SyntaxNode | null {
  return typeof value === 'object' && value !== null && 'type' in value ? (value as SyntaxNode) : null;
}

/** What stands in a literal, a part of a template or between tags. */
function wordsOf(node: SyntaxNode): string | null {
  if (node.type === 'Literal' || node.type === 'JSXText') {
    return typeof node.value === 'string' ? node.value : null;
  }
  if (node.type !== 'TemplateElement') return null;
  return (node.value as { raw: string }).raw;
}

/** Whether an expression is the key of an event: `event.key`, `key`, either in small or capital letters. */
function isKey(value: unknown): boolean {
  const node = asNode(value);
  if (node?.type === 'CallExpression') {
    const callee = asNode(node.callee);
    return callee?.type === 'MemberExpression' && isKey(callee.object);
  }
  const name = node?.type === 'MemberExpression' ? asNode(node.property)?.name : node?.name;
  return name === 'key' || name === 'code';
}

function isKeyLiteral(value: unknown): boolean {
  const node = asNode(value);
  return node?.type === 'Literal' && typeof node.value === 'string' && KEY.test(node.value);
}

/** `event.key === 'k'`, or a `switch` over the key with such a case. */
function comparesKey(node: SyntaxNode): boolean {
  if (node.type === 'BinaryExpression') {
    const sides = [node.left, node.right];
    return /^[!=]==?$/.test(String(node.operator)) && sides.some(isKey) && sides.some(isKeyLiteral);
  }
  if (node.type !== 'SwitchStatement' || !isKey(node.discriminant)) return false;
  return (node.cases as readonly SyntaxNode[]).some((one) => isKeyLiteral(one.test));
}

/** Shortcuts that are written out, or asked for, beside the table of commands. */
export function shortcutViolations(files: readonly SourceFile[]): string[] {
  const isProgram = ({ path }: SourceFile) => /^(?:electron|renderer|shared)\//.test(path);
  return files
    .filter((file) => isProgram(file) && !file.path.startsWith(TABLE))
    .flatMap((file) => [
      ...file.nodes.flatMap((node) => {
        const words = wordsOf(node);
        const isWritten = words !== null && (WRITTEN.test(words) || FUNCTION_KEY.test(words));
        return isWritten ? [`${file.path} writes the keys ${JSON.stringify(words)} out`] : [];
      }),
      ...(file.nodes.some(comparesKey) ? [`${file.path} asks for a key by its letter`] : []),
    ]);
}
