import {
  isLineOver,
  type JsonScan,
  nextChar,
  noteFault,
  readLiteral,
  readString,
  resume,
  scanJson,
} from './json-scan.ts';

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

interface Salvage extends JsonScan {
  readonly orphans: unknown[];
  readonly closed: Set<string>;
}

/**
 * Reads as much of a JSON object as is sound, whatever happened to the text: cut off, bytes changed, pieces
 * gone. In a `story.json` as Dateline writes it, where each block has a line, a fault never reaches further
 * than its line.
 */
export function salvageJson(text: string): SalvagedJson {
  const salvage: Salvage = { ...scanJson(text), orphans: [], closed: new Set() };
  const root: Record<string, unknown> = {};
  if (nextChar(salvage, 0) === '{') salvage.at++;
  else noteFault(salvage, root);
  while (salvage.at < text.length) {
    readObject(salvage, 0, root);
    // More after the end: the end was a stray bracket.
    if (nextChar(salvage, 0) !== undefined) noteFault(salvage, root);
  }
  const { orphans, broken, closed, faults } = salvage;
  return { root, orphans, broken, closed, faults };
}

function readValue(salvage: Salvage, where: object, depth: number): unknown {
  const char = nextChar(salvage, depth);
  if (char === '"') return readString(salvage, where);
  if (char === '{' || char === '[') {
    if (depth > DEEPEST) {
      salvage.at = salvage.text.length;
      noteFault(salvage, where);
      return NOTHING;
    }
    salvage.at++;
    const inner = char === '{' ? readObject(salvage, depth, {}) : readArray(salvage, depth);
    if (salvage.broken.has(inner)) salvage.broken.add(where);
    return inner;
  }
  const literal = readLiteral(salvage);
  if (literal !== undefined) return literal;
  noteFault(salvage, where);
  return NOTHING;
}

function readArray(salvage: Salvage, depth: number): unknown[] {
  const list: unknown[] = [];
  while (salvage.at < salvage.text.length) {
    const char = nextChar(salvage, depth);
    if (char === ']') {
      salvage.at++;
      return list;
    }
    if (isLineOver(salvage, depth)) break;
    if (char === ',') salvage.at++;
    else if (char === '}') {
      noteFault(salvage, list);
      // The end of the block that this list is in; a stray one among the blocks is passed over.
      if (depth >= 2) return list;
      salvage.at++;
    } else {
      const before = salvage.at;
      const value = readValue(salvage, list, depth + 1);
      if (nextChar(salvage, depth) === ':' && typeof value === 'string') {
        // A name: the end of the list is lost, and this is what follows it.
        noteFault(salvage, list);
        salvage.at = before;
        return list;
      }
      if (value !== NOTHING) list.push(value);
      else if (salvage.at === before) resume(salvage);
    }
  }
  noteFault(salvage, list);
  return list;
}

function readObject(
  salvage: Salvage,
  depth: number,
  object: Record<string, unknown>,
): Record<string, unknown> {
  while (salvage.at < salvage.text.length) {
    const char = nextChar(salvage, depth);
    if (char === '}') {
      salvage.at++;
      return object;
    }
    if (isLineOver(salvage, depth)) break;
    if (char === ',') salvage.at++;
    else if (char === '"') readMember(salvage, depth, object);
    else if (char === '{' && depth <= 1) {
      noteFault(salvage, object);
      const orphan = readValue(salvage, object, 2);
      if (orphan !== NOTHING) salvage.orphans.push(orphan);
    } else {
      noteFault(salvage, object);
      if (char === ']' && depth >= 2) return object;
      resume(salvage);
    }
  }
  noteFault(salvage, object);
  return object;
}

function readMember(salvage: Salvage, depth: number, object: Record<string, unknown>): void {
  const key = readString(salvage, object);
  if (nextChar(salvage, depth) === ':') salvage.at++;
  else noteFault(salvage, object);
  const faultsBefore = salvage.faults;
  const before = salvage.at;
  const value = readValue(salvage, object, depth + 1);
  if (value === NOTHING) {
    if (salvage.at === before && !isLineOver(salvage, depth)) resume(salvage);
    return;
  }
  if (key !== '__proto__') object[key] = value;
  const isLeftOpen = salvage.faults > faultsBefore && salvage.at >= salvage.text.length;
  if (depth === 0 && !isLeftOpen) salvage.closed.add(key);
}
