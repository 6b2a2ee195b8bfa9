import type { z } from 'zod';
import { counted } from './counted.ts';
import { groupedNumber } from './grouped-number.ts';
import { listedWords } from './listed-words.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * What a schema found wrong first, as a clause in plain words: `the field “slug” holds 300 characters, 200
 * fit`. The messages that schemas give go on after the place, as `is not a day`. `within` is the path of
 * the value in the whole that the person knows.
 */
export function plainProblem(error: z.ZodError, value: unknown, within: Path = []): string {
  const [issue] = error.issues;
  if (!issue) return 'it is not as it has to be';
  const { path, words } = explained(issue, [], value);
  return `${placeOf([...within, ...path])} ${words}`;
}

interface Explained {
  readonly path: Path;
  readonly words: string;
}

/** `before` is the way to what the issue counts its own path from. */
function explained(issue: Issue, before: Path, root: unknown): Explained {
  const path = [...before, ...issue.path];
  const value = valueAt(root, path);
  const inner = innerIssue(issue);
  // What is wrong within the kind that was meant says more than that it is of no kind.
  if (inner) return explained(inner, path, root);
  if (issue.code === 'invalid_union') {
    const values = firstsOf(issue).flatMap((first) => (first.code === 'invalid_value' ? first.values : []));
    if (values.length > 0) return { path, words: notOneOf(values, value) };
  }
  return { path, words: wordsOf(issue, value) };
}

function innerIssue(issue: Issue): Issue | undefined {
  if (issue.code !== 'invalid_union') return undefined;
  const firsts = firstsOf(issue);
  if (firsts.every(({ code, path }) => code === 'invalid_value' && path.length === 0)) return undefined;
  return firsts.toSorted((a, b) => b.path.length - a.path.length || rank(a) - rank(b))[0];
}

/** Of each kind that a value may be, what is wrong first. */
function firstsOf(issue: Extract<Issue, { code: 'invalid_union' }>): readonly Issue[] {
  return issue.errors.flatMap(([first]) => first ?? []);
}

function notOneOf(values: readonly unknown[], value: unknown): string {
  return value === undefined ? 'is missing' : `is ${shown(value)} where ${choice(values)} belongs`;
}

/** Of the kinds that a value may be, the one that it is nearest to is wrong in its contents, not in its kind. */
function rank({ code }: Issue): number {
  if (code === 'invalid_value') return 2;
  return code === 'invalid_type' ? 1 : 0;
}

function wordsOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return 'is missing';
      return `is ${kindOf(value)} where ${KINDS.get(issue.expected) ?? 'something else'} belongs`;
    case 'too_big':
      return tooMuch(issue.maximum, value);
    case 'too_small':
      return tooLittle(issue.minimum, value);
    case 'invalid_format':
      return issue.format === 'datetime' ? 'is not a moment such as 2026-01-28T10:00:00Z' : ownWords(issue);
    case 'invalid_value':
      return notOneOf(issue.values, value);
    case 'unrecognized_keys':
      return `holds ${issue.keys.map(shown).slice(0, 3).join(', ')}, which Dateline does not know there`;
    case 'invalid_union':
      return value === undefined ? 'is missing' : `is ${shown(value)}, a kind that Dateline does not know`;
    case 'invalid_key':
      return `holds a name, ${shown(String(issue.path.at(-1)))}, that cannot stand there`;
    default:
      return ownWords(issue);
  }
}

/** Words of a schema of ours; what the validator says by itself is for programmers. */
function ownWords({ message }: Issue): string {
  return /^(?:is|holds|leads|lies)\b/.test(message) ? message : 'is not written as it has to be';
}

function tooMuch(most: number | bigint, value: unknown): string {
  if (typeof value === 'string')
    return `holds ${counted(value.length, 'character')}, ${groupedNumber(most)} fit`;
  if (Array.isArray(value))
    return `holds ${counted(value.length, 'entry', 'entries')}, ${groupedNumber(most)} fit`;
  return `is ${String(value)}, and ${most} is the most`;
}

function tooLittle(least: number | bigint, value: unknown): string {
  if ((typeof value === 'string' || Array.isArray(value)) && value.length === 0) return 'is empty';
  if (typeof value === 'string')
    return `holds ${counted(value.length, 'character')}, at least ${least} belong there`;
  if (Array.isArray(value))
    return `holds ${counted(value.length, 'entry', 'entries')}, at least ${least} belong there`;
  return `is ${String(value)}, and ${least} is the least`;
}

function choice(values: readonly unknown[]): string {
  return listedWords(values.map(shown), 'or');
}

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of fields',
    record: 'a group of fields',
    null: 'nothing',
  }),
);

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string') return value === '' ? 'empty' : 'text';
  return typeof value === 'boolean' ? String(value) : `the number ${String(value)}`;
}

const SHOWN = 40;

function shown(value: unknown): string {
  if (typeof value !== 'string')
    return typeof value === 'object' && value !== null ? kindOf(value) : String(value);
  const line = value.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  return `“${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}”`;
}

/**
 * Where a path leads, by the names in the file. Of a block's depths only the last name is said: they tell
 * nobody anything.
 */
function placeOf(path: Path): string {
  if (path.length === 0) return 'it';
  const [first, second] = path;
  if (first === 'body' && typeof second === 'number') {
    const last = path.slice(2).findLast((step) => typeof step === 'string');
    return last === undefined ? `block ${second + 1}` : `block ${second + 1}, ${shown(last)}`;
  }
  return path
    .map((step, at) => {
      if (typeof step === 'number') return `entry ${step + 1}`;
      return at === 0 ? `the field ${shown(String(step))}` : shown(String(step));
    })
    .join(', ');
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return value;
}
