import { plainWord } from './plain-word.ts';
import { primaryOf, wordParts } from './word-parts.ts';

/** Whether a word is known exactly as it is written. */
export type HasWord = (word: string) => boolean;

/** Parts that stand in front of a hyphen and nowhere else, and what French puts behind one. */
const HYPHENED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries<ReadonlySet<string>>({
    en: new Set(
      (
        'anti co counter cyber eco ex extra inter intra macro mega micro mid mini multi neo non post pre ' +
        'pro pseudo quasi re self semi sub ultra un vice'
      ).split(' '),
    ),
    fr: new Set('t là ci vice ex anti néo franco pro'.split(' ')),
    de: new Set('anti ex pro vize'.split(' ')),
    es: new Set('anti ex pro vice'.split(' ')),
  }),
);

const ES_AFTER_CONSONANT = /(?:ex|post|super|inter|sub)(?=\p{L}{5})/u.source;
const ES_VOWEL_PREFIX = /(?:pro|anti|vice|ciber|narco|euro|ultra|multi|contra|neo)/u.source;
const ES_AFTER_VOWEL = /(?:(?=[^r]\p{L}{4})|(?=rr\p{L}{3})r)/u.source;

/**
 * What a language writes together with a word that may follow it: prorruso, expresidente. After a vowel an
 * r is doubled.
 */
const JOINED: ReadonlyMap<string, RegExp> = new Map(
  Object.entries<RegExp>({
    es: new RegExp(`^(?:${ES_AFTER_CONSONANT}|${ES_VOWEL_PREFIX}${ES_AFTER_VOWEL})`, 'iu'),
  }),
);

/** Apostrophes that are part of a word and no elision. */
const WHOLE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries<ReadonlySet<string>>({
    fr: new Set("aujourd'hui prud'homme prud'hommes prud'homal prud'homale prud'homaux".split(' ')),
  }),
);

/** True for a word that is spelled right in its language: as it stands, by its parts, or as the first of a sentence. */
export function isRight(word: string, language: string, has: HasWord): boolean {
  const plain = plainWord(word);
  const whole = WHOLE.get(primaryOf(language));
  if (isKnown(plain, whole ? (part) => whole.has(part) || has(part) : has)) return true;
  const parts = wordParts(plain, language);
  if (parts && (parts.core.length < 2 || isRight(parts.core, language, has))) return true;
  const joined = JOINED.get(primaryOf(language))?.exec(plain)?.[0];
  if (joined !== undefined && isKnown(plain.slice(joined.length), has)) return true;
  return plain.includes('-') && plain.split('-').every((part) => isRightPart(part, language, has));
}

function isRightPart(part: string, language: string, has: HasWord): boolean {
  if (part.length < 2 || /^\p{Lu}+$/u.test(part)) return true;
  return HYPHENED.get(primaryOf(language))?.has(part.toLowerCase()) || isRight(part, language, has);
}

/** A capital may be that of a sentence or a headline; the other way round, a name needs its capital. */
function isKnown(word: string, has: HasWord): boolean {
  if (has(word)) return true;
  const lower = word.toLowerCase();
  if (lower === word) return false;
  const capitalised = lower.charAt(0).toUpperCase() + lower.slice(1);
  if (word === capitalised) return has(lower);
  return word === word.toUpperCase() && (has(lower) || has(capitalised));
}
