import { buildITrieFromWords } from 'cspell-trie-lib';
import { DatelineError } from '../../../shared/result.ts';
import { type Dictionary, dictionaryOf, likeliestFirst } from '../dictionary.ts';
import { plainWord } from '../plain-word.ts';
import { withAffix } from './affix.ts';
import { type AffixFile, affixFile, type Replacement, withoutLetters } from './affix-file.ts';
import { nearWords, withReplacement } from './near-words.ts';
import { type Stems, stemsIn } from './stems.ts';
import { createWordForms, type WordForms } from './word-forms.ts';

/** One of Hunspell's two files. */
export interface HunspellFile {
  readonly name: string;
  readonly content: string;
}

/** How long a word may be looked for, in milliseconds. */
const LIMIT = 400;
/** What is one slip away is mostly what was meant; words further off are looked for only where there are fewer. */
const ENOUGH = 3;
/** As many forms of one word are looked at; the richest languages have more, most of which nobody types by mistake. */
const MOST_FORMS = 300;
/** So many words are tried before a dictionary is taken. */
const TRIED = 40;

/** The dictionary that two of Hunspell's files are together. Throws a sentence. */
export function hunspellDictionary(aff: HunspellFile, dic: HunspellFile): Dictionary {
  const affixes = affixFile(aff.name, aff.content);
  const stems = stemsIn(dic.name, dic.content, affixes);
  const forms = createWordForms(affixes, stems);
  refuseEndless(aff.name, forms, stems);
  const letters = lettersOf(affixes, stems);
  let near: Dictionary | null = null;

  const has = (word: string) =>
    forms.has(withoutLetters(plainWord(replaced(word, affixes.input)), affixes.ignored));
  const mayBeSaid = (word: string) =>
    !stems.get(word)?.some((flags) => flags.has(affixes.meaning.NOSUGGEST)) && has(word);

  return {
    has,
    suggest(word) {
      const found = new Set<string>();
      const look = (candidates: Iterable<string>) => {
        const deadline = Date.now() + LIMIT;
        for (const candidate of candidates) {
          if (Date.now() > deadline) return;
          if (!found.has(candidate) && mayBeSaid(candidate)) found.add(candidate);
        }
      };
      look(bySlips(word));
      if (found.size < ENOUGH) look(byStems(word));
      return likeliestFirst(word, [...found]).map((one) => replaced(one, affixes.output));
    },
  };

  function* bySlips(word: string): Generator<string> {
    for (const [from, to] of affixes.replacements)
      if (!to.includes(' ')) yield* withReplacement(word, from, to);
    yield* nearWords(word, letters);
  }

  function byStems(word: string): readonly string[] {
    // Made when it is wanted, which takes as long as reading the dictionary does.
    near ??= dictionaryOf(buildITrieFromWords([...stems.keys()].filter(isInTrie)));
    const nearest = near.suggest(word);
    return [...nearest, ...nearest.flatMap(formsOf)];
  }

  function formsOf(stem: string): readonly string[] {
    const flags = stems.get(stem)?.flatMap((set) => [...set]) ?? [];
    const taken = flags.flatMap((flag) => affixes.byFlag.get(flag) ?? []).slice(0, MOST_FORMS);
    return taken.flatMap((affix) => withAffix(stem, affix) ?? []);
  }
}

/**
 * Tries words that are none: where each costs all the steps that there are, the file was not written for
 * any language.
 */
function refuseEndless(name: string, forms: WordForms, stems: Stems): void {
  const tried = [...stems.keys()].slice(0, TRIED).map((stem) => `${[...stem].reverse().join('')}qx`);
  for (const word of tried) forms.has(word);
  if (forms.gaveUp() * 2 <= tried.length || tried.length === 0) return;
  throw new DatelineError(
    'too-large',
    `${name} allows so many endings that no word can be looked up in it: use another dictionary.`,
  );
}

function replaced(word: string, pairs: readonly Replacement[]): string {
  if (!pairs.some(([from]) => word.includes(from))) return word;
  let made = '';
  let at = 0;
  while (at < word.length) {
    const pair = pairs.find(([from]) => from !== '' && word.startsWith(from, at));
    made += pair ? pair[1] : word.charAt(at);
    at += pair ? pair[0].length : 1;
  }
  return made;
}

/** The letters that the dictionary names, the likeliest first, or those of its first words. */
function lettersOf({ letters }: AffixFile, stems: Stems): readonly string[] {
  const all = letters === '' ? [...stems.keys()].slice(0, 2000).join('') : letters;
  return [...new Set(all)].slice(0, 80);
}

/** Characters with a meaning of their own in a trie are in no word of it. */
const isInTrie = (word: string) => !/^[#~!]|[+*]/.test(word);
