import type { RequestArgument } from '../../../shared/ipc/contract.ts';
import { fold } from '../../../shared/places/fold.ts';
import { type Author, isMailAddress, isTimeZone, type Site } from '../../../shared/site-profile/site.ts';
import { siteSchema } from '../../../shared/site-profile/site-schema.ts';
import { acceptAddress } from '../../forms/accept-address.ts';
import { acceptLanguage, languageName } from '../../forms/languages.ts';
import { type Limit, limitProblems, type RuleDraft, ruleDraftOf, rulesOf } from './rule-draft.ts';

/** An author while edited; the key stays when the name changes. */
export interface AuthorDraft extends Author {
  /** As typed; empty for none. */
  readonly address: string;
  readonly key: string;
  /** The name under which stories know the author, or null for a new one. */
  readonly storedName: string | null;
}

/** The site profile as it stands in the form: text may be wrong here, a Site never is. */
export interface SiteDraft extends Omit<Site, 'language' | 'pictures' | 'rules' | 'authors'> {
  /** A language's name or tag as typed. */
  readonly language: string;
  /** Numbers as typed. */
  readonly longSide: string;
  readonly quality: string;
  readonly rules: RuleDraft;
  readonly authors: readonly AuthorDraft[];
}

/** One sentence a field; authors by their key. */
export interface DraftProblems {
  readonly name?: string;
  readonly address?: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly longSide?: string;
  readonly quality?: string;
  readonly commentsTo?: string;
  readonly logo?: string;
  readonly limits: ReadonlyMap<Limit, string>;
  readonly authors: ReadonlyMap<string, string>;
}

export function draftOf({ pictures, rules, ...site }: Site): SiteDraft {
  return {
    ...site,
    commentsTo: site.commentsTo.replace(/^mailto:/, ''),
    longSide: String(pictures.longSide),
    quality: String(pictures.quality),
    rules: ruleDraftOf(rules),
    language: languageName(site.language),
    authors: site.authors.map((author, index) => ({
      ...author,
      address: author.address ?? '',
      key: `stored-${index}`,
      storedName: author.name,
    })),
  };
}

/** What must be put right before the draft can be saved, or null. */
export function problemsOf(draft: SiteDraft): DraftProblems | null {
  const address = acceptAddress(draft.address);
  const language = acceptLanguage(draft.language);
  const logo = acceptAddress(draft.logo);
  const problems: DraftProblems = {
    ...(draft.name.trim() === '' ? { name: 'Give the site a name; the page and the exports carry it.' } : {}),
    ...(address.ok ? {} : { address: address.message }),
    ...(language.ok ? {} : { language: language.message }),
    ...(isTimeZone(draft.timeZone.trim())
      ? {}
      : { timeZone: `No time zone is called “${draft.timeZone.trim()}”; choose one such as Asia/Damascus.` }),
    ...(numberOf(draft.longSide, 320, 10_000) === null
      ? { longSide: 'Give the longest side in pixels, from 320 to 10000.' }
      : {}),
    ...(numberOf(draft.quality, 1, 100) === null ? { quality: 'Give the quality from 1 to 100.' } : {}),
    ...(draft.comments && commentsTo(draft.commentsTo) === null
      ? { commentsTo: 'Give a whole address that begins with https://, or one of mail.' }
      : {}),
    ...(logo.ok ? {} : { logo: logo.message }),
    limits: limitProblems(draft.rules),
    authors: authorProblems(draft.authors),
  };
  const fields = Object.keys(problems).length - 2 + problems.limits.size + problems.authors.size;
  return fields === 0 ? null : problems;
}

/** As the profile keeps it; null for what is no address. An address of mail may be written alone. */
function commentsTo(typed: string): string | null {
  const to = typed.trim();
  if (to === '' || isMailAddress(to)) return to;
  if (isMailAddress(`mailto:${to}`)) return `mailto:${to}`;
  return acceptAddress(to).ok ? to : null;
}

/** The whole number that was typed; null for anything else or what is out of bounds. */
function numberOf(typed: string, least: number, most: number): number | null {
  const value = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

function authorProblems(authors: readonly AuthorDraft[]): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  const seen = new Set<string>();
  for (const { key, name, address } of authors) {
    const same = fold(name);
    const own = acceptAddress(address);
    if (same === '') problems.set(key, 'Give this author a name, or remove the author.');
    else if (seen.has(same))
      problems.set(key, `There are two authors called “${name.trim()}”; tell them apart.`);
    else if (!own.ok) problems.set(key, own.message);
    seen.add(same);
  }
  return problems;
}

/** The profile to save. Throws on a draft with problems: ask `problemsOf` first. */
export function siteOf({
  longSide,
  quality,
  rules,
  ...draft
}: SiteDraft): RequestArgument<'site.save'>['site'] {
  const language = acceptLanguage(draft.language);
  return siteSchema.parse({
    ...draft,
    name: draft.name.trim(),
    address: draft.address.trim(),
    language: language.ok ? language.value : draft.language,
    timeZone: draft.timeZone.trim(),
    rules: rulesOf(rules),
    pictures: { longSide: Number(longSide), quality: Number(quality) },
    commentsTo: commentsTo(draft.commentsTo) ?? '',
    logo: draft.logo.trim(),
    authors: draft.authors.map(({ name, biography, address, picture }) => ({
      name: name.trim(),
      biography: biography.trim(),
      ...(address.trim() === '' ? {} : { address: address.trim() }),
      picture,
    })),
  });
}

/** True when saving the draft would change `site`. */
export function isChanged(draft: SiteDraft, site: Site): boolean {
  return (
    problemsOf(draft) !== null || JSON.stringify(siteOf(draft)) !== JSON.stringify(siteOf(draftOf(site)))
  );
}
