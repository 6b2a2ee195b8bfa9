import { detect, detectAll, supportedLanguages, toISO2 } from 'tinyld';
import type { ImportedStory } from '../../../shared/import/imported-story.ts';
import { blockText } from '../../../shared/story/block-text.ts';
import { languageOfWords } from '../../../shared/story/script-language.ts';

/** Characters from which words tell their language; fewer tell no more than their script. */
const ENOUGH = 40;

/** Characters that are looked at. */
const MOST = 3000;

/** Languages that no desk has sources in, and that short texts of others are taken for. */
const NEVER = new Set(['ber', 'la', 'eo', 'vo', 'tlh', 'ia', 'ie', 'io', 'jbo', 'toki', 'rn']);

/** How many other languages are worth showing. */
const MOST_OTHERS = 3;

/**
 * The languages that a story's words may be in (BCP 47 tags), the likeliest first and `likely`, which the desk writes
 * in, among them.
 */
export function likelyLanguages(story: ImportedStory, likely: string): readonly string[] {
  const plain = wordsIn(story);
  const others = detectAll(inMainScript(plain), { only: KNOWN }).map(({ lang }) => lang);
  const base = likely.split('-')[0];
  const all = [languageIn(plain, likely), likely, ...others.filter((language) => language !== base)];
  return [...new Set(all)].slice(0, 1 + MOST_OTHERS);
}

/** The language that a story's words are in, a BCP 47 tag; `likely` where they do not tell. */
export function foundLanguage(story: ImportedStory, likely: string): string {
  return languageIn(wordsIn(story), likely);
}

function wordsIn({ fields, body }: ImportedStory): string {
  const words = [fields.headline, fields.standfirst, ...wordsOf(body)].join('\n').slice(0, MOST);
  return words.replace(/https?:\/\/\S+|\S+@\S+/g, ' ');
}

function languageIn(plain: string, likely: string): string {
  if (plain.replace(/[\s\p{P}\p{N}]+/gu, '').length === 0) return likely;
  const found = plain.trim().length < ENOUGH ? '' : ofScript(detected(inMainScript(plain), likely), plain);
  if (found === '') return languageOfWords(plain, likely) ?? likely;
  // A site's own `en-GB` or `zh-Hant` says more than the language alone.
  return likely.split('-')[0] === found ? likely : found;
}

/** Below this the detector has only guessed; of languages that are nearly as likely the desk's own is taken. */
const SURE = 0.2;
const NEARLY = 0.75;

function detected(text: string, likely: string): string {
  const found = detect(text, { only: KNOWN });
  const base = likely.split('-')[0];
  if (found === base) return found;
  const all = detectAll(text, { only: KNOWN });
  const accuracy = (language: string | undefined) => all.find(({ lang }) => lang === language)?.accuracy ?? 0;
  const best = accuracy(found);
  return base !== undefined && best < SURE && best > 0 && accuracy(base) >= NEARLY * best ? base : found;
}

/** Scripts that one language is written in together. */
const SCRIPTS: readonly RegExp[] = [
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  ...[
    'Latin',
    'Cyrillic',
    'Arabic',
    'Hebrew',
    'Greek',
    'Devanagari',
    'Hangul',
    'Thai',
    'Bengali',
    'Tamil',
  ].map((script) => new RegExp(`\\p{Script=${script}}`, 'gu')),
];

/** A word of another script would stand for the whole text, because nothing else is written in it. */
function inMainScript(text: string): string {
  const counts = SCRIPTS.map((letters) => text.match(letters)?.length ?? 0);
  const most = Math.max(...counts);
  const others = SCRIPTS.filter((_, i) => counts[i] !== most);
  return others.reduce((left, letters) => left.replace(letters, ' '), text);
}

/** Japanese is not written without its own letters. */
function ofScript(found: string, text: string): string {
  return found === 'ja' && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'zh' : found;
}

const KNOWN = supportedLanguages.map(toISO2).filter((language) => !NEVER.has(language));

function* wordsOf(body: ImportedStory['body']): Generator<string> {
  let length = 0;
  for (const block of body) {
    if (length > MOST) return;
    const text = block.type === 'code' ? '' : blockText(block);
    length += text.length;
    yield text;
  }
}
