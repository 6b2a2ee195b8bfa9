import { $isTextNode } from 'lexical';
import { SquareCode } from 'lucide-react';
import type { Code } from '../../../../shared/story/blocks/code.ts';
import type { BlockUnit } from '../block-unit.ts';
import type { Scope } from '../inline/scope.ts';
import { $createCodeNode, $isCodeNode, type CodeNode } from './CodeNode.ts';
import { CodeExtension } from './code-extension.ts';
import { $codeToNodes } from './code-lines.ts';
import { $turnIntoCode } from './turn-into-code.ts';
import { typedCode } from './typed-code.ts';

export const codeUnit: BlockUnit<Code, 'codeBlock'> = {
  extension: CodeExtension,
  $read: (node, scope) =>
    $isCodeNode(node) ? { type: 'code', language: node.getLanguage(), text: $readText(node, scope) } : null,
  $write: ({ language, text }) => $createCodeNode(language).append(...$codeToNodes(text)),
  typed: [typedCode],
  kinds: {
    codeBlock: {
      icon: SquareCode,
      alias: 'pre, monospace, listing',
      place: 'both',
      $is: $isCodeNode,
      $turnInto: $turnIntoCode,
    },
  },
  inserts: {},
};

function $readText(code: CodeNode, scope: Scope): string {
  return code
    .getChildren()
    .filter((child) => scope.has(child))
    .map((child) => ($isTextNode(child) ? scope.text(child) : child.getTextContent()))
    .join('');
}
