import { parse as parseToml, TomlError } from 'smol-toml';
import { LineCounter, parseDocument } from 'yaml';
import { DatelineError } from '../../result.ts';
import type { Json } from '../../story/story.ts';

export type Mapping = { readonly [key: string]: Json };

/** Values nested deeper are refused: no front matter needs them, and readers of JSON fail on them. */
const MAX_DEPTH = 64;

/** True for an object, false for a list or a single value. */
export function isMapping(value: Json | undefined): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The mapping that front matter holds, or null when it is YAML of another kind (a text between two
 * dividers, say). Throws DatelineError `unreadable-input` that names the line when it is no YAML.
 * `firstLine` is the number of the line on which it begins.
 */
export function readFrontMatter(yaml: string, firstLine: number): Mapping | null {
  const lines = new LineCounter();
  const document = attempt(() =>
    parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' }),
  );
  const [error] = document.errors;
  if (error) {
    const line = firstLine + lines.linePos(error.pos[0]).line - 1;
    const reason = error.message.replace(/\s+/g, ' ').replace(/\.? ?$/, '');
    throw unreadable(`line ${line} is not valid YAML: ${reason}`);
  }
  const value = attempt(() => toJson(document.toJS({ maxAliasCount: 100 }), 0));
  if (value === null) return {};
  return isMapping(value) ? value : null;
}

/**
 * The same for TOML; times and days of it are texts. Throws DatelineError `unreadable-input` that names the
 * line when it is no TOML.
 */
export function readTomlMatter(toml: string, firstLine: number): Mapping {
  try {
    return toJson(JSON.parse(JSON.stringify(parseToml(toml))), 0) as Mapping;
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const reason = (cause.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
    throw unreadable(`line ${firstLine + cause.line - 1} is not valid TOML: ${reason}`, cause);
  }
}

/** The parser ends by throwing on input made to exhaust it (aliases of aliases, ten thousand brackets). */
function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof DatelineError) throw cause;
    throw unreadable('it is nested or repeated beyond measure', cause);
  }
}

function unreadable(reason: string, cause?: unknown): DatelineError {
  return new DatelineError(
    'unreadable-input',
    `The front matter cannot be read: ${reason}; correct it and import again.`,
    { cause },
  );
}

function toJson(value: unknown, depth: number): Json {
  if (depth > MAX_DEPTH) throw unreadable('it is nested too deep');
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map((one) => toJson(one, depth + 1));
  if (typeof value !== 'object') return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toJson(one, depth + 1)]));
}
