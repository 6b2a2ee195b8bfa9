import { DESK_COPY_LINE } from '../../export/markdown/conventions.ts';

/** Front matter in TOML, as Hugo and Zola write it, and the text after it with the same lines. */
export interface TomlMatter {
  readonly toml: string;
  readonly rest: string;
}

/** The TOML between two lines of `+++` at the beginning of a file, or null. */
export function splitToml(source: string): TomlMatter | null {
  if (!source.startsWith('+++')) return null;
  const found = /^\+{3}[ \t]*\r?\n([\s\S]*?)^\+{3}[ \t]*(?:\r?\n|$)/m.exec(source);
  if (found?.index !== 0) return null;
  const [whole, toml = ''] = found;
  return { toml, rest: '\n'.repeat(whole.split('\n').length - 1) + source.slice(whole.length) };
}

/** The same file where the front matter ends with `...`, as YAML has it, with the end that everybody reads. */
export function withDashedEnd(source: string): string {
  const [first = '', ...lines] = source.split('\n', MOST_LINES);
  if (!/^---[ \t]*\r?$/.test(first)) return source;
  const end = lines.findIndex((line) => /^(?:---|\.{3})[ \t]*\r?$/.test(line));
  if (!lines[end]?.startsWith('...')) return source;
  const at = first.length + 1 + lines.slice(0, end).reduce((sum, line) => sum + line.length + 1, 0);
  return `${source.slice(0, at)}---${source.slice(at + 3)}`;
}

/** The same file without the line by which a desk copy says what it is. */
export function withoutDeskCopyLine(source: string): string {
  if (!source.startsWith(DESK_COPY_LINE)) return source;
  return source.slice(DESK_COPY_LINE.length).replace(/^[ \t]*\r?\n/, '');
}

/** Longer front matter is none. */
const MOST_LINES = 10_000;
