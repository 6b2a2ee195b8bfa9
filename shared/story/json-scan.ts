const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }),
);
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?!\d)|true|false|null/y;

/**
 * How far a text that is not whole JSON has been read, and what was found to be wrong with it. `depth` in the
 * functions below counts the brackets: 0 is the outermost object, 1 its members, 2 a block of the body.
 */
export interface JsonScan {
  readonly text: string;
  /** Index of the next character, in UTF-16 units. */
  at: number;
  /** How often something was not as it should be. */
  faults: number;
  /** Objects and lists in which something was not as it should be. */
  readonly broken: Set<object>;
}

/** A scan at the beginning of a text, without a fault. */
export function scanJson(text: string): JsonScan {
  return { text, at: 0, faults: 0, broken: new Set() };
}

/** The next character after white space; undefined at the end of the text. */
export function nextChar(scan: JsonScan, depth: number): string | undefined {
  const { text } = scan;
  while (scan.at < text.length) {
    const char = text[scan.at];
    if (char === '\n' && isLineOver(scan, depth)) return char;
    if (char !== ' ' && char !== '\n' && char !== '\r' && char !== '\t') return char;
    scan.at++;
  }
  return undefined;
}

/** Counts a fault, and marks the object or list `where` as not whole. */
export function noteFault(scan: JsonScan, where: object): void {
  scan.faults++;
  scan.broken.add(where);
}

/** Goes on where something may begin or end; always further than before. */
export function resume(scan: JsonScan): void {
  scan.at++;
  while (scan.at < scan.text.length && !',}]\n"{['.includes(scan.text[scan.at] as string)) scan.at++;
}

/**
 * True when another block begins, or the body ends, on the next line: then this one is over although its
 * brackets are not.
 */
export function isLineOver({ text, at }: JsonScan, depth: number): boolean {
  if (depth < 2 || text[at] !== '\n') return false;
  return text.startsWith('    {"type":', at + 1) || text.startsWith('  ]\n}', at + 1);
}

/** The string whose opening quote is next, as far as its line goes; a fault of `where` if that has no closing one. */
export function readString(scan: JsonScan, where: object): string {
  const { text } = scan;
  let value = '';
  let from = ++scan.at;
  for (; scan.at < text.length; scan.at++) {
    const char = text[scan.at] as string;
    if (char === '"') {
      value += text.slice(from, scan.at++);
      return value;
    }
    if (char === '\n') break;
    if (char !== '\\') continue;
    value += text.slice(from, scan.at);
    const next = text[++scan.at] ?? '';
    const code = /^u([0-9a-fA-F]{4})/.exec(text.slice(scan.at, scan.at + 5))?.[1];
    if (code !== undefined) {
      value += String.fromCharCode(Number.parseInt(code, 16));
      scan.at += 4;
    } else value += ESCAPES.get(next) ?? next;
    from = scan.at + 1;
  }
  noteFault(scan, where);
  return value + text.slice(from, scan.at);
}

/** The number, `true`, `false` or `null` that is next; undefined where none of them is. */
export function readLiteral(scan: JsonScan): number | boolean | null | undefined {
  LITERAL.lastIndex = scan.at;
  const literal = LITERAL.exec(scan.text)?.[0];
  if (literal === undefined) return undefined;
  scan.at += literal.length;
  return JSON.parse(literal);
}
