import { blockDefaults } from './blocks/block-models.ts';
import { repairedHref, webHref } from './safe-href.ts';
import { emptyFields } from './story.ts';

type Raw = Readonly<Record<string, unknown>>;

/** A story has to say these itself. */
const NEVER_MADE_UP: readonly string[] = ['headline', 'language'];
/** What stands where a field is missing, or empty by another word (`null`, `""`). */
const FIELD_DEFAULTS: Raw = {
  ...Object.fromEntries(Object.entries(emptyFields('en')).filter(([name]) => !NEVER_MADE_UP.includes(name))),
  trail: [],
};
const CREDIT_DEFAULTS: Raw = { place: '' };
const CORRECTION_DEFAULTS: Raw = { who: '' };
const STEP_DEFAULTS: Raw = { who: '', why: '', overridden: [] };
const ITEM_DEFAULTS: Raw = { children: [], lists: [] };

/** Where a block or an inline holds others. */
const HOLDING = [
  'children',
  'items',
  'lists',
  'attribution',
  'title',
  'points',
  'caption',
  'rows',
  'figures',
];
/** No Dateline ever wrote such an address: whoever did means harm, and the story is looked at first. */
const OTHER_SCHEME = /^\s*(?!(?:https?|mailto):)[^/?#]*:/i;
/** A list of a story is never nested so deep; what is, is left to the schema. */
const DEEPEST = 200;

/**
 * A story of the present version as its schema has it, where somebody edited it by hand, an older program
 * wrote it, or it holds an address that is no longer allowed: what it can do without is empty, and an
 * address is repaired, or its words stay without it. Id, version, headline, language and body are never made
 * up.
 */
export function lenientStory(raw: Raw): Raw {
  const story: Record<string, unknown> = withDefaults({ ...raw }, FIELD_DEFAULTS);
  story.dateline = withDefaults(story.dateline, FIELD_DEFAULTS.dateline as Raw);
  story.related = withDefaults(story.related, FIELD_DEFAULTS.related as Raw);
  story.created ??= raw.modified;
  story.modified ??= raw.created;
  story.trail = eachWithDefaults(story.trail, STEP_DEFAULTS);
  story.credits = eachWithDefaults(story.credits, CREDIT_DEFAULTS);
  story.corrections = eachWithDefaults(story.corrections, CORRECTION_DEFAULTS);
  if (Array.isArray(raw.body)) story.body = raw.body.flatMap((block) => lenientBlock(block));
  return withCanonical(story);
}

/**
 * An address of the page that cannot be used is kept among the fields that Dateline does not know, as
 * import keeps one.
 */
function withCanonical(story: Raw): Raw {
  const { canonical, extra } = story;
  if (typeof canonical !== 'string' || webHref(canonical) === canonical || !isGroup(extra)) return story;
  const repaired = repairedHref(canonical);
  if (repaired !== null && webHref(repaired) === repaired) return { ...story, canonical: repaired };
  return { ...story, canonical: null, extra: { ...extra, imported_canonical: canonical } };
}

function lenientBlock(block: unknown): unknown[] {
  if (!isGroup(block)) return [block];
  const whole = lenientPart(withDefaults(block, blockDefaults(block.type)), 0);
  if (!isGroup(whole) || whole.type !== 'embed' || typeof whole.href !== 'string') return [whole];
  const href = repairedHref(whole.href);
  if (href !== null && webHref(href) === href) return [{ ...whole, href }];
  const words = [whole.title, whole.description].filter((line) => typeof line === 'string' && line !== '');
  return [
    { type: 'paragraph', children: words.length > 0 ? [{ type: 'text', text: words.join(' — ') }] : [] },
  ];
}

/** The same of everything that a block, a note or a link holds. */
function lenientPart(part: unknown, depth: number): unknown {
  if (depth > DEEPEST || !isGroup(part)) return part;
  const held = HOLDING.flatMap((key) => {
    const list = part[key];
    if (!Array.isArray(list)) return [];
    const items = key === 'items' ? list.map((item) => withDefaults(item, ITEM_DEFAULTS)) : list;
    return [[key, items.flatMap((one) => lenientPiece(one, depth + 1))] as const];
  });
  return held.length === 0 ? part : { ...part, ...Object.fromEntries(held) };
}

function lenientPiece(one: unknown, depth: number): unknown[] {
  // A row of a table is a list of cells.
  if (Array.isArray(one)) return [one.flatMap((cell) => lenientPiece(cell, depth))];
  if (!isGroup(one)) return [one];
  const part = lenientPart(withDefaults(one, blockDefaults(one.type)), depth);
  if (!isGroup(part) || part.type !== 'link' || typeof part.href !== 'string') return [part];
  const href = repairedHref(part.href);
  if (href !== null) return [{ ...part, href }];
  return OTHER_SCHEME.test(part.href) || !Array.isArray(part.children) ? [part] : part.children;
}

/** Fields that are missing or empty get their default, in a copy. */
function withDefaults<T>(value: T, defaults: Raw): T {
  if (!isGroup(value)) return value;
  const missing = Object.entries(defaults).filter(([key]) => isEmpty(value[key]));
  return missing.length === 0 ? value : { ...value, ...Object.fromEntries(missing) };
}

function eachWithDefaults(list: unknown, defaults: Raw): unknown {
  return Array.isArray(list) ? list.map((one) => withDefaults(one, defaults)) : list;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isGroup(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
