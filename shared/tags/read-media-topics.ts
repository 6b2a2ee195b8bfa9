import { z } from 'zod';
import { withoutControlCharacters } from '../story/control-characters.ts';
import { TAG_CODE } from '../story/tag.ts';
import type { Topic } from './topic.ts';
import { MOST_TOPICS } from './topics-file-schema.ts';

/** A concept of IPTC's NewsCodes as its JSON has it; whatever else stands there is nothing to us. */
const conceptSchema = z.looseObject({
  uri: z.string().optional(),
  qcode: z.string().optional(),
  prefLabel: z.record(z.string(), z.string()).optional(),
  broader: z.union([z.string(), z.array(z.string())]).optional(),
  retired: z.unknown().optional(),
});
const fileSchema = z.looseObject({ conceptSet: z.array(z.unknown()) });

type Concept = z.infer<typeof conceptSchema>;

export interface MediaTopics {
  readonly topics: readonly Topic[];
  readonly retired: number;
}

const LONGEST = 200;
/** Deeper than any scheme goes, and the end of one that leads in a circle. */
const DEEPEST = 20;

/**
 * Reads IPTC's Media Topics, or another of its NewsCodes, in `language` (a BCP 47 tag) where they are
 * translated, else in English. Retired topics are left out. Null for anything that is no such list.
 */
export function readMediaTopics(value: unknown, language: string): MediaTopics | null {
  const file = fileSchema.safeParse(value);
  if (!file.success) return null;
  const concepts = file.data.conceptSet.flatMap((one) => {
    const parsed = conceptSchema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
  const names = new Map<Concept, string>();
  const byAddress = new Map<string, Concept>();
  let retired = 0;
  for (const concept of concepts) {
    const name = nameOf(concept, language);
    if (isRetired(concept)) retired++;
    else if (name !== null) {
      names.set(concept, name);
      for (const address of [concept.uri, concept.qcode]) if (address) byAddress.set(address, concept);
    }
  }
  const topics = new Map<string, Topic>();
  for (const [concept, name] of names) {
    const code = codeOf(concept);
    if (code === null || topics.has(code) || topics.size === MOST_TOPICS) continue;
    topics.set(code, { name, code, path: pathOf(concept, byAddress, names) });
  }
  return topics.size === 0 ? null : { topics: [...topics.values()], retired };
}

/** A date since when it is no longer to be used. */
function isRetired({ retired }: Concept): boolean {
  return retired !== undefined && retired !== null && retired !== false && retired !== '';
}

function pathOf(
  concept: Concept,
  byAddress: ReadonlyMap<string, Concept>,
  names: ReadonlyMap<Concept, string>,
): readonly string[] {
  const path: string[] = [];
  const seen = new Set([concept]);
  let at = widerOf(concept, byAddress);
  while (at && !seen.has(at) && path.length < DEEPEST) {
    seen.add(at);
    const name = names.get(at);
    if (name !== undefined) path.unshift(name);
    at = widerOf(at, byAddress);
  }
  return path;
}

function widerOf({ broader }: Concept, byAddress: ReadonlyMap<string, Concept>): Concept | undefined {
  const wider = typeof broader === 'string' ? [broader] : (broader ?? []);
  return wider.map((address) => byAddress.get(address)).find((one) => one !== undefined);
}

function nameOf({ prefLabel = {} }: Concept, language: string): string | null {
  const labels = new Map(Object.entries(prefLabel).map(([tag, label]) => [tag.toLowerCase(), label]));
  const wanted = language.toLowerCase();
  const [base] = wanted.split('-');
  const label =
    labels.get(wanted) ??
    labels.get(base ?? '') ??
    [...labels].find(([tag]) => tag.split('-')[0] === base)?.[1] ??
    ['en-gb', 'en', 'en-us'].map((tag) => labels.get(tag)).find((one) => one !== undefined) ??
    [...labels.values()][0] ??
    '';
  const name = withoutControlCharacters(label).replace(/\s+/gu, ' ').trim();
  return name === '' || name.length > LONGEST ? null : name;
}

/** `medtop:04000000`, as it is written or as its address ends. */
function codeOf({ qcode, uri = '' }: Concept): string | null {
  if (qcode !== undefined && TAG_CODE.test(qcode)) return qcode;
  const found = /\/newscodes\/([^/]+)\/([^/]+)\/?$/u.exec(uri);
  const scheme = found?.[1] === 'mediatopic' ? 'medtop' : found?.[1];
  const code = `${scheme}:${found?.[2]}`;
  return found && TAG_CODE.test(code) ? code : null;
}
