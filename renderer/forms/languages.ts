import { lazily } from '../../shared/lazily.ts';
import { fold } from '../../shared/places/fold.ts';
import { isLanguageTag } from '../../shared/story/story.ts';
import { type Accepted, accepted, refused } from './accepted.ts';

// The languages that a foreign desk meets most; any other tag can be typed.
const TAGS = [
  'en en-GB en-US fr es de pt pt-BR it nl ar he fa ur tr ku ru uk be pl cs ro hu el bg sr hr',
  'sv da nb fi zh zh-Hant ja ko hi bn pa ta id ms vi th my sw ha am so yo ig zu af rw fr-CA es-MX',
]
  .join(' ')
  .split(' ');

export interface LanguageChoice {
  readonly tag: string;
  /** In the interface's language. */
  readonly name: string;
  /** As its speakers call it. */
  readonly own: string;
}

const english = lazily(() => new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }));

/** What is offered; each name in its own language reads that language's data. */
export const offeredLanguages = lazily((): readonly LanguageChoice[] =>
  TAGS.map((tag) => ({
    tag,
    name: languageName(tag),
    own: new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag,
  })),
);

/** `English (United Kingdom)` for `en-GB`; the tag itself where nobody knows a name. */
export function languageName(tag: string): string {
  try {
    return english().of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function suggestLanguages(typed: string): readonly LanguageChoice[] {
  const asked = fold(typed);
  return offeredLanguages().filter(({ tag, name, own }) =>
    [tag, name, own].some((key) => ` ${fold(key)}`.includes(` ${asked}`) || fold(key).startsWith(asked)),
  );
}

/** The BCP 47 tag for a language's name, in English or its own, or for a tag as typed. */
export function acceptLanguage(typed: string): Accepted<string> {
  const asked = fold(typed);
  if (asked === '')
    return refused('A story is in one language; choose it, or type its tag such as pt-BR.', true);
  const named = offeredLanguages().find(({ tag, name, own }) =>
    [tag, name, own].some((key) => fold(key) === asked),
  );
  if (named) return accepted(named.tag);
  const written = typed.trim().replaceAll('_', '-');
  // "Klingon" would pass as a tag of seven letters; a tag that no name is known for must at least look like one.
  if (/^[a-z]{2,3}(?:-|$)/i.test(written) && isLanguageTag(written)) {
    return accepted(new Intl.Locale(written).toString());
  }
  return refused(`No language is called “${typed.trim()}”; choose one, or type its tag such as pt-BR.`, true);
}
