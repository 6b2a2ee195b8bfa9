import type { SourceFile } from './source-file.ts';

export type SizedFile = { readonly path: string; readonly text: string };

const MOST_LINES = 400;
const MOST_LINES_OF_FUNCTION = 120;
const MOST_CHARACTERS = 120;
const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
const JUSTIFIED = /^(?:#!.*\n)?\s*(?:\/\/|\/\*)[\s\S]*?Long because/;
const HEADER_ENDS = /\n\s*(?:import|export|const|function|class|type)\b/;

export function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** Files of more than 400 lines whose header comment does not say "Long because …". */
export function sizeViolations(files: readonly SizedFile[]): string[] {
  return files
    .filter(({ text }) => lineCount(text) > MOST_LINES)
    .filter(({ text }) => !JUSTIFIED.test(text.split(HEADER_ENDS)[0] ?? ''))
    .map(({ path, text }) => `${path} has ${lineCount(text)} lines`);
}

/** The number of lines that the given share of files does not exceed. */
export function linesAtShare(files: readonly SizedFile[], share: number): number {
  const counts = files.map(({ text }) => lineCount(text)).sort((a, b) => a - b);
  return counts[Math.ceil(counts.length * share) - 1] ?? 0;
}

/** Functions of more than 120 lines, where they begin. */
export function longFunctions(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text, nodes }) =>
    nodes
      .filter(({ type }) => FUNCTIONS.includes(type))
      .map((node) => {
        const { start, end } = node as unknown as { readonly start: number; readonly end: number };
        return { line: lineCount(text.slice(0, start + 1)), lines: lineCount(text.slice(start, end)) };
      })
      .filter(({ lines }) => lines > MOST_LINES_OF_FUNCTION)
      .map(({ line, lines }) => `${path}:${line} has a function of ${lines} lines`),
  );
}

/** Lines of more than 120 characters as a reader counts them: an accent or a sign is one, whatever its bytes. */
export function longLines(files: readonly SizedFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const characters = [...line.trimEnd()].length;
      return characters > MOST_CHARACTERS ? [`${path}:${index + 1} has ${characters} characters`] : [];
    }),
  );
}
