import { createStore, type StoreApi } from 'zustand';
import { addFigures, NOTHING, readLine } from '../../../../shared/readability/read-line.ts';
import type { TextFigures } from '../../../../shared/readability/reading-ease.ts';
import type { SentenceWeight } from '../../../../shared/readability/sentence-limits.ts';
import type { TextBlock, TextSpan } from '../../../editor/find/editor-text.ts';
import { createYieldToMain } from '../../../scheduling/yield-to-main.ts';
import { firstFrom } from '../find/first-from.ts';
import type { OpenText } from '../open-text.ts';

/** The text of a story in figures, as far as it is prose. */
export interface Readings {
  readonly language: string;
  readonly figures: TextFigures;
  /** Lengths of all sentences together, in the unit of the language. */
  readonly length: number;
  /** Of the longest sentence; 0 without any. */
  readonly longest: number;
  readonly long: number;
  readonly veryLong: number;
}

/** How the open story reads: long sentences marked in the text, and to be gone to. */
export interface ReadabilityMarks {
  /** Null until the text has been read for the first time. */
  readonly store: StoreApi<{ readonly readings: Readings | null }>;
  /** BCP 47. */
  speak(language: string): void;
  /** Selects the next long sentence after the caret, round and round; false when there is none. */
  next(): boolean;
  /** Selects the longest sentence; false without any. */
  goToLongest(): boolean;
  end(): void;
}

interface Sentence extends TextSpan {
  readonly length: number;
  readonly weight: SentenceWeight | null;
}

interface ReadBlock {
  readonly sentences: readonly Sentence[];
  readonly figures: TextFigures;
}

/** How long the keys have to rest before sentences are looked at, in milliseconds. */
const REST = 300;

export function createReadabilityMarks(openText: OpenText): ReadabilityMarks {
  const store = createStore<{ readings: Readings | null }>(() => ({ readings: null }));
  let language = 'en';
  let known = new WeakMap<TextBlock, ReadBlock>();
  let sentences: readonly Sentence[] = [];
  let running = new AbortController();
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function read(block: TextBlock): ReadBlock {
    const found = known.get(block) ?? readBlock(block, language);
    known.set(block, found);
    return found;
  }

  async function readAll(): Promise<void> {
    const text = openText.current();
    const { signal } = running;
    if (!text) {
      sentences = [];
      store.setState({ readings: null });
      return;
    }
    const yieldToMain = createYieldToMain();
    const blocks = text.blocks();
    let figures = NOTHING;
    const found: Sentence[] = [];
    for (const block of blocks) {
      const of = read(block);
      figures = addFigures(figures, of.figures);
      for (const sentence of of.sentences) found.push(sentence);
      await yieldToMain();
      if (signal.aborted) return;
    }
    sentences = found;
    const ofWeight = (weight: SentenceWeight) => found.filter((sentence) => sentence.weight === weight);
    const long = ofWeight('long');
    const veryLong = ofWeight('very long');
    text.marks.mark('long-sentence', long);
    text.marks.mark('very-long-sentence', veryLong);
    store.setState({
      readings: {
        language,
        figures,
        length: found.reduce((sum, { length }) => sum + length, 0),
        longest: longest()?.length ?? 0,
        long: long.length,
        veryLong: veryLong.length,
      },
    });
  }

  function longest(): Sentence | null {
    let found: Sentence | null = null;
    for (const sentence of sentences) if (sentence.length > (found?.length ?? 0)) found = sentence;
    return found;
  }

  function readSoon(rest = REST): void {
    running.abort();
    running = new AbortController();
    clearTimeout(waiting);
    waiting = setTimeout(() => void readAll(), rest);
  }

  function go(sentence: Sentence | null | undefined): boolean {
    if (!sentence) return false;
    openText.current()?.select(sentence);
    return true;
  }

  const stop = openText.onChange(() => readSoon());
  readSoon(0);

  return {
    store,
    speak(next) {
      if (next === language) return;
      language = next;
      known = new WeakMap();
      readSoon(0);
    },
    next() {
      const text = openText.current();
      const marked = sentences.filter(({ weight }) => weight !== null);
      return text !== null && go(marked[firstFrom(marked, text.blocks(), text.caret('end'))]);
    },
    goToLongest: () => go(longest()),
    end() {
      stop();
      running.abort();
      clearTimeout(waiting);
      const text = openText.current();
      text?.marks.mark('long-sentence', []);
      text?.marks.mark('very-long-sentence', []);
    },
  };
}

function readBlock(block: TextBlock, language: string): ReadBlock {
  if (block.isCode || block.isInPieces) return { sentences: [], figures: NOTHING };
  let figures = NOTHING;
  const sentences: Sentence[] = [];
  for (const [line, written] of block.lines.entries()) {
    if (block.fieldLines.has(line)) continue;
    const read = readLine(written, language);
    figures = addFigures(figures, read.figures);
    for (const { start, end, length, weight } of read.sentences) {
      sentences.push({ block, line, start, end, length, weight });
    }
  }
  return { sentences, figures };
}
