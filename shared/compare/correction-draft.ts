import type { Story } from '../story/story.ts';
import { compareStories, type TextComparison } from './compare-stories.ts';
import type { Token } from './tokens.ts';

/** How each language of the page says what a story said before, with its marks of quotation. */
const SENTENCES: ReadonlyMap<string, (before: string, after: string) => string> = new Map([
  ['en', (before, after) => `An earlier version of this story said “${before}”; it is “${after}”.`],
  ['ar', (before, after) => `ورد في نسخة سابقة من هذا الخبر «${before}»، والصواب «${after}».`],
  ['de', (before, after) => `In einer früheren Fassung stand „${before}“; richtig ist „${after}“.`],
  ['es', (before, after) => `Una versión anterior decía «${before}»; lo correcto es «${after}».`],
  ['fr', (before, after) => `Une version précédente indiquait « ${before} » ; il s’agit de « ${after} ».`],
  ['he', (before, after) => `בגרסה קודמת של הכתבה נכתב ”${before}“; הנכון הוא ”${after}“.`],
  ['pt', (before, after) => `Uma versão anterior dizia “${before}”; o correto é “${after}”.`],
  ['ru', (before, after) => `В прежней версии материала было «${before}»; правильно: «${after}».`],
]);

interface Replacement {
  readonly before: string;
  readonly after: string;
}

/** More than readers take in: what a person then adds is their own choice. */
const MOST = 3;

/**
 * What a correction may say of the difference between the published story and today's, in the language of
 * the story: first the figures that became others, then the names, then other words; empty where nothing was
 * put in the place of something else.
 */
export function correctionDraft(published: Story, today: Story): string {
  const { blocks } = compareStories(published, today);
  const inText = blocks.flatMap((block) => ('text' in block ? replacements(block.text) : []));
  const inFields = ([['headline'], ['standfirst']] as const).flatMap(([name]) =>
    published[name] === today[name] ? [] : [{ before: published[name], after: today[name] }],
  );
  const all = [...inText, ...inFields].filter(({ before, after }) => before !== '' && after !== '');
  const language = new Intl.Locale(today.language).language;
  const say = SENTENCES.get(language) ?? SENTENCES.get('en');
  const ordered = all.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST);
  return ordered.map(({ before, after }) => say?.(before, after) ?? '').join(' ');
}

/** What stands in the place of what, by words. */
function replacements(text: TextComparison): readonly Replacement[] {
  return text.flatMap(({ change, tokens }, at) => {
    const next = text[at + 1];
    if (change !== 'deleted' || next?.change !== 'inserted') return [];
    return [{ before: words(tokens), after: words(next.tokens) }];
  });
}

function words(tokens: readonly Token[]): string {
  const text = tokens.map((token) => (token.kind === 'text' ? token.text : ' ')).join('');
  return text.replace(/\s+/gu, ' ').trim();
}

function rank({ before, after }: Replacement): number {
  if (/\p{N}/u.test(before) || /\p{N}/u.test(after)) return 0;
  return /^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(after) ? 1 : 2;
}
