import type { Block } from './block.ts';
import { blockSchema } from './block-schema.ts';
import { canonicalBody } from './canonical-body.ts';
import { withoutControlCharacters } from './control-characters.ts';
import { text } from './inline.ts';
import { migrateStory, parseStory } from './parse-story.ts';
import { type SalvagedJson, salvageJson } from './salvage-json.ts';
import {
  createStory,
  emptyFields,
  FIELD_NAMES,
  STORY_VERSION,
  type Story,
  type StoryFields,
} from './story.ts';
import { storyFieldsSchema, storySchema } from './story-schema.ts';

/** What could be saved of a damaged `story.json`. */
export interface SalvagedStory {
  readonly story: Story;
  /** What is missing or may be, each as the end of a sentence; empty when everything is there. */
  readonly lost: readonly string[];
}

/**
 * Recovers what is sound of a damaged `story.json`: whole fields, whole blocks, and of a block that is not
 * whole its words as a paragraph. `id` is the name of the story's folder, `now` an ISO 8601 instant in UTC.
 * Null when nothing of a story is left, and for one that a newer Dateline wrote, which is not ours to
 * change.
 */
export function salvageStory(source: string, id: string, now: string): SalvagedStory | null {
  const salvaged = salvageJson(source);
  const raw = migrated(salvaged.root);
  if (raw === null) return null;
  const lost: string[] = [];
  const fields = salvageFields(raw, salvaged.broken, lost);
  const body = salvageBody(raw, salvaged, lost);
  const unreadable = source.split('\uFFFD').length - 1;
  if (unreadable > 0) lost.push(unreadable === 1 ? 'one character' : `${unreadable} characters`);
  if (fields.headline === '' && fields.standfirst === '' && body.length === 0) return null;
  const story: Story = {
    ...createStory(id, instant(raw, 'created') ?? now, fields, canonicalBody(body)),
    modified: instant(raw, 'modified') ?? now,
  };
  return { story: parseStory(JSON.parse(JSON.stringify(story))), lost };
}

function migrated(root: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null {
  const { version } = root;
  if (typeof version !== 'number' || version === STORY_VERSION) return root;
  return version > STORY_VERSION ? null : (migrateStory(root) ?? root);
}

function salvageFields(
  raw: Readonly<Record<string, unknown>>,
  broken: ReadonlySet<object>,
  lost: string[],
): StoryFields {
  const fields: Record<string, unknown> = { ...emptyFields('en') };
  for (const name of FIELD_NAMES) {
    const value = fieldOf(raw, name, fields[name]);
    if (value.found) fields[name] = value.value;
    const isBroken = typeof raw[name] === 'object' && raw[name] !== null && broken.has(raw[name]);
    if (!value.whole || isBroken) lost.push(`the field “${name}”`);
  }
  return fields as unknown as StoryFields;
}

/** As much of a field's schema as is needed here: the types of all of them together are too much for the compiler. */
interface Schema {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown };
}

interface Field {
  readonly found: boolean;
  /** Nothing of it is missing. */
  readonly whole: boolean;
  readonly value?: unknown;
}

function fieldOf(raw: Readonly<Record<string, unknown>>, name: keyof StoryFields, empty: unknown): Field {
  const schema: Schema = storyFieldsSchema.shape[name];
  const given = Object.hasOwn(raw, name) ? raw[name] : raw[misspelt(raw, name) ?? ''];
  if (given === undefined) return { found: false, whole: false };
  const parsed = schema.safeParse(given);
  if (parsed.success) return { found: true, whole: true, value: parsed.data };
  for (const repaired of repairsOf(given, schema, empty)) {
    const again = schema.safeParse(repaired);
    if (again.success) return { found: true, whole: false, value: again.data };
  }
  return { found: false, whole: false };
}

/** A key that differs from a field's by one letter: a flipped bit in a name must not cost what it names. */
function misspelt(raw: Readonly<Record<string, unknown>>, name: string): string | undefined {
  return Object.keys(raw).find(
    (key) =>
      key.length === name.length &&
      !Object.hasOwn(storySchema.shape, key) &&
      [...key].filter((char, at) => char !== name[at]).length === 1,
  );
}

/** The parts of a value that may still be sound. */
function repairsOf(given: unknown, schema: Schema, empty: unknown): readonly unknown[] {
  if (typeof given === 'string') return [withoutControlCharacters(given).trim()];
  if (Array.isArray(given)) return [given.filter((item) => schema.safeParse([item]).success)];
  if (typeof given !== 'object' || given === null || typeof empty !== 'object' || empty === null) return [];
  const parts = Object.entries(empty).map(([key, value]) => [
    key,
    (given as Record<string, unknown>)[key] ?? value,
  ]);
  const all = Object.fromEntries(parts) as Record<string, unknown>;
  // Each part alone, where all together are not sound.
  return [all, ...Object.entries(all).map(([key, value]) => ({ ...empty, [key]: value }))];
}

function salvageBody(
  raw: Readonly<Record<string, unknown>>,
  { orphans, broken, closed }: SalvagedJson,
  lost: string[],
): readonly Block[] {
  const name = Object.hasOwn(raw, 'body') ? 'body' : (misspelt(raw, 'body') ?? 'body');
  const body = raw[name];
  const given = Array.isArray(body) ? [...body, ...orphans] : orphans;
  const blocks = given.flatMap((value, at): readonly Block[] => {
    const parsed = blockSchema.safeParse(value);
    const isWhole = !(typeof value === 'object' && value !== null && broken.has(value));
    if (parsed.success) {
      if (!isWhole) lost.push(`some of paragraph ${at + 1}`);
      return [parsed.data as Block];
    }
    const words = withoutControlCharacters(wordsIn(value)).trim();
    lost.push(words === '' ? `paragraph ${at + 1}` : `the form of paragraph ${at + 1}, whose words are kept`);
    return words === '' ? [] : [{ type: 'paragraph', children: [text(words)] }];
  });
  if (!closed.has(name)) lost.push('whatever followed the last paragraph');
  return blocks;
}

const WORDY = new Set(['text', 'alt', 'caption', 'credit']);

/** All words in what is left of a block; `salvageJson` bounds how deep that is. */
function wordsIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value)) return value.map(wordsIn).join('');
  return Object.entries(value)
    .map(([key, inner]) => {
      if (typeof inner === 'string') return WORDY.has(key) ? inner : '';
      const words = wordsIn(inner);
      return key === 'items' || key === 'attribution' ? ` ${words}` : words;
    })
    .join('');
}

function instant(raw: Readonly<Record<string, unknown>>, name: 'created' | 'modified'): string | null {
  const parsed = storySchema.shape[name].safeParse(raw[name]);
  return parsed.success ? parsed.data : null;
}
