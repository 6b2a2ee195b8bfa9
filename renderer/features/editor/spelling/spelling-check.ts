import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { EditorText, TextBlock, TextPlace } from '../../../editor/find/editor-text.ts';
import { createYieldToMain } from '../../../scheduling/yield-to-main.ts';
import { attempt } from '../../../session/attempt.ts';
import type { Session } from '../../../session/session.ts';
import { type BlockWord, blockWords } from './block-words.ts';
import type { FieldWord } from './field-spelling.ts';
import { storyNames } from './story-names.ts';
import { createVerdicts } from './verdicts.ts';
import { caretIn, touches } from './word-places.ts';

/** What a person has chosen. */
export interface SpellingChoice {
  readonly on: boolean;
  /** Languages (BCP 47) that are not to be checked. */
  readonly off: readonly string[];
}

/** The wrong words of a story, those of the text in its order. */
export interface WrongWords {
  readonly inText: readonly BlockWord[];
  readonly inFields: readonly FieldWord[];
}

/** Tells which words of the open story are wrong. A block that stays as it is is judged once. */
export interface SpellingCheck {
  readonly isOn: () => boolean;
  choose(choice: SpellingChoice): void;
  /** Asks anew what else is right in the story, as after a change of the dictionaries. */
  renew(): void;
  /** These words are right in that story. */
  ignore(story: string, words: readonly string[]): void;
  /** Null when `signal` called it off, or when the dictionaries did not answer. */
  check(
    text: EditorText,
    fieldWords: (language: string) => readonly FieldWord[],
    signal: AbortSignal,
  ): Promise<WrongWords | null>;
  /** True when the word that was being written, and was not marked for that, has been left. */
  hasLeftWord(text: EditorText): boolean;
}

export function createSpellingCheck(bridge: DatelineBridge, session: Session): SpellingCheck {
  const verdicts = createVerdicts(bridge);
  let choice: SpellingChoice = { on: false, off: [] };
  let words = new WeakMap<TextBlock, readonly BlockWord[]>();
  /** The wrong words of each block that has been judged: a key makes one block new, and only that is judged again. */
  let judged = new WeakMap<TextBlock, readonly BlockWord[]>();
  let language = '';
  let known = '';
  let ignored: { readonly story: string; readonly words: readonly string[] } | null = null;
  /** Blocks that a check has seen: another one is being written, unless the word is selected. */
  const seen = new WeakSet<TextBlock>();
  /** The wrong word that is being written. */
  let held: BlockWord | null = null;

  const isOff = (of: string) => choice.off.some((tag) => of === tag || of.startsWith(`${tag}-`));
  const isWrong = ({ word, language: of }: Pick<BlockWord, 'word' | 'language'>) =>
    !isOff(of) && verdicts.isWrong(of, word) === true;

  function wordsOf(text: EditorText, block: TextBlock): readonly BlockWord[] {
    const found = words.get(block) ?? blockWords(text, block, language);
    words.set(block, found);
    return found;
  }

  function wrongIn(text: EditorText, block: TextBlock): readonly BlockWord[] {
    const found = judged.get(block) ?? wordsOf(text, block).filter(isWrong);
    judged.set(block, found);
    return found;
  }

  /** What else is right in this story; another answer makes all verdicts void. */
  async function learnNames(): Promise<void> {
    const { loaded, fields } = session.store.getState();
    if (!loaded || !fields) return;
    if (ignored?.story !== loaded.id) {
      const reply = await attempt(() => bridge.request('spelling.ignored', { id: loaded.id }));
      ignored = { story: loaded.id, words: reply.ok ? reply.value : [] };
    }
    const all = [...storyNames(fields), ...ignored.words];
    const next = JSON.stringify([fields.language, all]);
    if (next === known) return;
    known = next;
    language = fields.language;
    words = new WeakMap();
    judged = new WeakMap();
    verdicts.restart(all);
  }

  /** Asks the dictionaries for what has no verdict yet. Gives the words of the fields; null when it was called off. */
  async function judge(
    text: EditorText,
    blocks: readonly TextBlock[],
    fieldWords: (language: string) => readonly FieldWord[],
    signal: AbortSignal,
  ): Promise<readonly FieldWord[] | null> {
    const yieldToMain = createYieldToMain();
    const unknown = new Map<string, Set<string>>();
    const collect = ({ word, language: of }: Pick<BlockWord, 'word' | 'language'>) => {
      if (verdicts.isWrong(of, word) !== undefined || isOff(of)) return;
      unknown.set(of, (unknown.get(of) ?? new Set()).add(word));
    };
    for (const block of blocks) {
      if (judged.has(block)) continue;
      if (signal.aborted) return null;
      wordsOf(text, block).forEach(collect);
      await yieldToMain();
    }
    const inFields = fieldWords(language);
    inFields.forEach(collect);
    for (const [of, asked] of unknown) {
      if (!(await verdicts.ask(of, asked)) || signal.aborted) return null;
    }
    return signal.aborted ? null : inFields;
  }

  /** The wrong words without the one that is being written. */
  function withoutHeld(found: readonly BlockWord[], caret: TextPlace | null): readonly BlockWord[] {
    held = found.find((one) => touches(one, caret) && (!seen.has(one.span.block) || held === one)) ?? null;
    return held ? found.filter((one) => one !== held) : found;
  }

  return {
    isOn: () => choice.on,
    choose(next) {
      choice = next;
      judged = new WeakMap();
    },
    renew() {
      known = '';
    },
    ignore(story, right) {
      ignored = { story, words: right };
    },
    async check(text, fieldWords, signal) {
      await learnNames();
      const blocks = text.blocks();
      const inFields = await judge(text, blocks, fieldWords, signal);
      if (!inFields) return null;
      const found = blocks.flatMap((block) => wrongIn(text, block));
      const inText = withoutHeld(found, text.selectedWords() === '' ? caretIn(text) : null);
      for (const block of blocks) seen.add(block);
      return { inText, inFields: inFields.filter(isWrong) };
    },
    hasLeftWord(text) {
      // A key has written the block anew, and is looked at when the keys rest.
      if (!held || !text.isCurrent(held.span.block)) return false;
      return !touches(held, caretIn(text));
    },
  };
}
