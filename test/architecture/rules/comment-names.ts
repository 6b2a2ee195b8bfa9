import type { SourceFile, SyntaxNode } from './source-file.ts';

/** A name with a capital letter inside, or a call of one: nobody writes a word of the language so. */
const NAMED = /`(?<name>\$?[A-Za-z][a-z\d]+[A-Z][\w$]*)(?:\(\))?`/g;
const WORD = /[\w$]+/g;

/** What the code says in this place: a name, or the words of a text, which may be those of another program. */
function wordsOf(node: SyntaxNode): readonly string[] {
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
    case 'PrivateIdentifier':
      return [String(node.name)];
    case 'Literal':
    case 'JSXText':
      return String(node.raw).match(WORD) ?? [];
    case 'TemplateElement':
      return (node.value as { raw: string }).raw.match(WORD) ?? [];
    default:
      return [];
  }
}

/** Comments with a name between backticks that is nowhere in the code: it was renamed, or it is gone. */
export function commentNameViolations(files: readonly SourceFile[]): string[] {
  const known = new Set(files.flatMap(({ nodes }) => nodes.flatMap(wordsOf)));
  return files.flatMap(({ path, comments }) =>
    comments
      .flatMap((comment) => [...comment.matchAll(NAMED)].map(({ groups }) => groups?.name ?? ''))
      .filter((name) => !known.has(name))
      .map((name) => `${path} speaks of ${name}, which is nowhere in the code`),
  );
}
