/** What could be read of a text that is not whole JSON. */
export interface SalvagedJson {
  /** The members of the outermost object, as far as they could be read. */
  readonly root: Readonly<Record<string, unknown>>;
  /** Objects that stand where nothing is left to say what they belong to. */
  readonly orphans: readonly unknown[];
  /** Objects and lists in which something was not as it should be. */
  readonly broken: ReadonlySet<object>;
  /** Members of the outermost object that came to their end. */
  readonly closed: ReadonlySet<string>;
  /** How often something was not as it should be. */
  readonly faults: number;
}

const NOTHING = Symbol('nothing');
const DEEPEST = 100;
const LITERAL = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }),
);

/**
 * Reads as much of a JSON object as is sound, whatever happened to the text: cut off, bytes changed, pieces
 * gone. In a `story.json` as Dateline writes it, where each block has a line, a fault never reaches further
 * than its line.
 */
export function salvageJson(text: string): SalvagedJson {
  const broken = new Set<object>();
  const closed = new Set<string>();
  const orphans: unknown[] = [];
  let at = 0;
  let faults = 0;

  /** `depth` 0 is the outermost object, 1 its members, 2 a block. */
  function skipSpace(depth: number): void {
    while (at < text.length) {
      const char = text[at];
      if (char === '\n' && isLineOver(depth)) return;
      if (char !== ' ' && char !== '\n' && char !== '\r' && char !== '\t') return;
      at++;
    }
  }

  function fault(where: object): void {
    faults++;
    broken.add(where);
  }

  /** Goes on where something may begin or end; always further than before. */
  function resume(): void {
    at++;
    while (at < text.length && !',}]\n"{['.includes(text[at] as string)) at++;
  }

  /**
   * True when another block begins, or the body ends, on the next line: then this one is over although its
   * brackets are not.
   */
  function isLineOver(depth: number): boolean {
    if (depth < 2 || text[at] !== '\n') return false;
    return text.startsWith('    {"type":', at + 1) || text.startsWith('  ]\n}', at + 1);
  }

  function readString(where: object): string {
    let value = '';
    let from = ++at;
    for (; at < text.length; at++) {
      const char = text[at] as string;
      if (char === '"') {
        value += text.slice(from, at++);
        return value;
      }
      if (char === '\n') break;
      if (char !== '\\') continue;
      value += text.slice(from, at);
      const next = text[++at] ?? '';
      const code = /^u([0-9a-fA-F]{4})/.exec(text.slice(at, at + 5))?.[1];
      if (code !== undefined) {
        value += String.fromCharCode(Number.parseInt(code, 16));
        at += 4;
      } else value += ESCAPES.get(next) ?? next;
      from = at + 1;
    }
    fault(where);
    return value + text.slice(from, at);
  }

  function readValue(where: object, depth: number): unknown {
    skipSpace(depth);
    const char = text[at];
    if (char === '"') return readString(where);
    if (char === '{' || char === '[') {
      if (depth > DEEPEST) {
        at = text.length;
        fault(where);
        return NOTHING;
      }
      at++;
      const inner = char === '{' ? readObject(depth, {}) : readArray(depth);
      if (broken.has(inner)) broken.add(where);
      return inner;
    }
    LITERAL.lastIndex = at;
    const literal = LITERAL.exec(text)?.[0];
    if (literal !== undefined) {
      at += literal.length;
      return JSON.parse(literal);
    }
    fault(where);
    return NOTHING;
  }

  function readArray(depth: number): unknown[] {
    const list: unknown[] = [];
    while (at < text.length) {
      skipSpace(depth);
      const char = text[at];
      if (char === ']') {
        at++;
        return list;
      }
      if (isLineOver(depth)) break;
      if (char === ',') at++;
      else if (char === '}') {
        fault(list);
        // The end of the block that this list is in; a stray one among the blocks is passed over.
        if (depth >= 2) return list;
        at++;
      } else {
        const before = at;
        const value = readValue(list, depth + 1);
        skipSpace(depth);
        if (typeof value === 'string' && text[at] === ':') {
          // A name: the end of the list is lost, and this is what follows it.
          fault(list);
          at = before;
          return list;
        }
        if (value !== NOTHING) list.push(value);
        else if (at === before) resume();
      }
    }
    fault(list);
    return list;
  }

  function readObject(depth: number, object: Record<string, unknown>): Record<string, unknown> {
    while (at < text.length) {
      skipSpace(depth);
      const char = text[at];
      if (char === '}') {
        at++;
        return object;
      }
      if (isLineOver(depth)) break;
      if (char === ',') at++;
      else if (char === '"') readMember(depth, object);
      else if (char === '{' && depth <= 1) {
        fault(object);
        const orphan = readValue(object, 2);
        if (orphan !== NOTHING) orphans.push(orphan);
      } else {
        fault(object);
        if (char === ']' && depth >= 2) return object;
        resume();
      }
    }
    fault(object);
    return object;
  }

  function readMember(depth: number, object: Record<string, unknown>): void {
    const key = readString(object);
    skipSpace(depth);
    if (text[at] === ':') at++;
    else fault(object);
    const faultsBefore = faults;
    const before = at;
    const value = readValue(object, depth + 1);
    if (value === NOTHING) {
      if (at === before && !isLineOver(depth)) resume();
      return;
    }
    if (key !== '__proto__') object[key] = value;
    const isLeftOpen = faults > faultsBefore && at >= text.length;
    if (depth === 0 && !isLeftOpen) closed.add(key);
  }

  skipSpace(0);
  const root: Record<string, unknown> = {};
  if (text[at] === '{') at++;
  else fault(root);
  while (at < text.length) {
    readObject(0, root);
    skipSpace(0);
    // More after the end: the end was a stray bracket.
    if (at < text.length) fault(root);
  }
  return { root, orphans, broken, closed, faults };
}
