import type { Author, Site } from './site.ts';

/** How a person calls each part of a profile. */
const PART_LABELS: Readonly<Record<Exclude<keyof Site, 'format' | 'version'>, string>> = {
  name: 'the site’s name',
  address: 'the address',
  language: 'the language',
  timeZone: 'the time zone',
  dateFormat: 'how dates are written',
  comments: 'the comment form',
  commentsTo: 'where comments go',
  logo: 'the logo',
  corrections: 'the place of corrections',
  kickers: 'the kickers',
  rules: 'the rules of the desk',
  pictures: 'the size of pictures',
  publicKeys: 'the front matter that may leave',
  underEmbargo: 'the formats under embargo',
  authors: 'the authors',
};

export interface MergedSites {
  /** With ours where both changed the same thing. */
  readonly site: Site;
  /** What both changed, each to something else, in words; empty where nobody has to choose. */
  readonly clashes: readonly string[];
}

/** Our profile with what somebody else has changed since both were `base`. */
export function mergeSites(base: Site, ours: Site, theirs: Site): MergedSites {
  const clashes = new Set<string>();
  const merged = Object.entries(PART_LABELS).map(([key, label]) => {
    const part = key as keyof typeof PART_LABELS;
    const tell = () => void clashes.add(label);
    const value =
      part === 'authors'
        ? mergeAuthors(base.authors, ours.authors, theirs.authors, tell)
        : mergeValues(base[part], ours[part], theirs[part], tell);
    return [part, value];
  });
  return { site: { ...ours, ...Object.fromEntries(merged) }, clashes: [...clashes] };
}

function mergeValues(base: unknown, ours: unknown, theirs: unknown, clash: () => void): unknown {
  if (isSame(ours, theirs) || isSame(base, theirs)) return ours;
  if (isSame(base, ours)) return theirs;
  if (isNames(base) && isNames(ours) && isNames(theirs)) return mergeNames(base, ours, theirs);
  if (isFields(base) && isFields(ours) && isFields(theirs)) {
    const keys = Object.keys({ ...theirs, ...ours });
    return Object.fromEntries(
      keys.map((key) => [key, mergeValues(base[key], ours[key], theirs[key], clash)]),
    );
  }
  clash();
  return ours;
}

/** Theirs without what we took out, and with what we put in. */
function mergeNames(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const left = theirs.filter((name) => ours.includes(name) || !base.includes(name));
  return [...left, ...ours.filter((name) => !base.includes(name) && !theirs.includes(name))];
}

/** By their names, in our order, then those that are new with them. */
function mergeAuthors(
  base: readonly Author[],
  ours: readonly Author[],
  theirs: readonly Author[],
  clash: () => void,
): readonly Author[] {
  if (isSame(base, theirs)) return ours;
  if (isSame(base, ours)) return theirs;
  const named = (authors: readonly Author[], wanted: string) => authors.find(({ name }) => name === wanted);
  const kept = ours.flatMap((mine) => {
    const before = named(base, mine.name);
    const other = named(theirs, mine.name);
    // Taken out by them: that holds, unless we wrote something about them since.
    if (!other) return before && isSame(before, mine) ? [] : [mine];
    return [mergeValues(before ?? {}, mine, other, clash) as Author];
  });
  const fresh = theirs.filter(({ name }) => !named(ours, name) && !named(base, name));
  const rewritten = theirs.filter((author) => {
    const before = named(base, author.name);
    return before && !named(ours, author.name) && !isSame(before, author);
  });
  return [...kept, ...rewritten, ...fresh];
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || keyOf(a) === keyOf(b);
}

/** One text for values that are the same, in whatever order a program wrote their keys. */
function keyOf(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    isFields(one) ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
