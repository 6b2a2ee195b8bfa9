import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { EditorText, TextPlace } from '../../../editor/find/editor-text.ts';
import type { Session } from '../../../session/session.ts';
import type { Notify } from '../../../ui/toast-queue.ts';
import { nextFrom } from '../find/first-from.ts';
import type { OpenText } from '../open-text.ts';
import type { BlockWord } from './block-words.ts';
import { createCorrections } from './corrections.ts';
import { createFieldSpelling, selectFieldWord } from './field-spelling.ts';
import { createSpellingCheck, type SpellingChoice, type WrongWords } from './spelling-check.ts';
import { createSuggestionMenu, type MarkedWord } from './suggestion-menu.ts';
import { caretIn, isInClosedNote, isSamePlace, isUnder, type Point, touches } from './word-places.ts';

export interface SpellingStore {
  readonly marked: MarkedWord | null;
  /** Words marked in the open story. */
  readonly count: number;
}

/** The spelling of the open story: marked in the text, and to be gone to and put right. */
export interface Spelling {
  readonly store: StoreApi<SpellingStore>;
  choose(choice: SpellingChoice): void;
  /** Checks everything again, as after a change of the dictionaries. */
  recheck(): void;
  next(): void;
  /** Opens the suggestions for the marked word at that place of the text or field; false without one. */
  openAt(target: EventTarget | null, place: Point | 'caret'): boolean;
  replace(by: string): void;
  learn(): void;
  ignore(): void;
  /** Closes the suggestions and goes back to the text. */
  close(): void;
  end(): void;
}

export interface SpellingServices {
  readonly bridge: DatelineBridge;
  readonly session: Session;
  readonly text: OpenText;
  readonly notify: Notify;
}

/** How long the keys have to rest before words are looked at, in milliseconds. */
const REST = 250;
const NONE: WrongWords = { inText: [], inFields: [] };

export function createSpelling({ bridge, session, text: openText, notify }: SpellingServices): Spelling {
  const store = createStore<SpellingStore>(() => ({ marked: null, count: 0 }));
  const checker = createSpellingCheck(bridge, session);
  const menu = createSuggestionMenu(bridge, openText, (marked) => store.setState({ marked }));
  const fields = createFieldSpelling(() => checkSoon(0));
  let wrong: readonly BlockWord[] = [];
  /** The word of a note that was gone to last: the next one is looked for from there, not from the caret. */
  let went: { readonly caret: TextPlace | null; readonly next: TextPlace } | null = null;
  let running = new AbortController();
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function check(): Promise<void> {
    const text = openText.current();
    const { signal } = running;
    if (!text || !checker.isOn()) return show(text, NONE);
    const found = await checker.check(text, (language) => fields.words(text, language), signal);
    if (found) show(text, found);
  }

  function show(text: EditorText | null, { inText, inFields }: WrongWords): void {
    wrong = inText;
    store.setState({ count: inText.length + fields.mark(inFields) });
    text?.marks.mark(
      'spelling',
      inText.map(({ span }) => span),
    );
  }

  function checkSoon(rest = REST): void {
    running.abort();
    running = new AbortController();
    clearTimeout(waiting);
    waiting = setTimeout(() => void check(), rest);
  }

  function caretMoved(): void {
    const text = openText.current();
    if (text && checker.hasLeftWord(text)) checkSoon(0);
  }

  function renew(): void {
    checker.renew();
    checkSoon(0);
  }

  const stops = [
    openText.onChange(() => checkSoon()),
    session.store.subscribe((state, before) => {
      if (state.fields !== before.fields) checkSoon();
    }),
  ];
  document.addEventListener('selectionchange', caretMoved);

  return {
    store,
    choose(next) {
      checker.choose(next);
      checkSoon(0);
    },
    recheck: renew,
    ...createCorrections({
      bridge,
      session,
      openText,
      notify,
      menu,
      setIgnored: checker.ignore,
      recheck: renew,
    }),
    next() {
      menu.settle();
      const text = openText.current();
      if (!text) return;
      const caret = text.caret('end');
      const inText = nextInText(text, wrong, went && isSamePlace(went.caret, caret) ? went.next : caret);
      const one = fields.next() ?? inText ?? fields.first() ?? wrong[0];
      if (!one) {
        notify({ message: 'No words are marked as misspelled.', id: 'spelling' });
        return;
      }
      if ('field' in one) selectFieldWord(one);
      else if (isInClosedNote(text, one.span)) {
        const { block, line, start } = one.span;
        went = { caret, next: { key: block.key, line, offset: start + 1 } };
        text.reveal(one.span);
      } else text.select(one.span);
      void menu.offer(text, one, true);
    },
    openAt(target, place) {
      menu.settle();
      const text = openText.current();
      if (!text) return false;
      if (target instanceof HTMLTextAreaElement && !text.editor.getRootElement()?.contains(target)) {
        const inField = fields.at(target, place);
        if (inField) void menu.offer(text, inField);
        return inField !== null;
      }
      const one = wordAt(text, wrong, target, place);
      if (!one) return false;
      void menu.offer(text, one);
      return true;
    },
    end() {
      for (const stop of stops) stop();
      document.removeEventListener('selectionchange', caretMoved);
      running.abort();
      clearTimeout(waiting);
      menu.end();
      show(openText.current(), NONE);
      fields.end();
    },
  };
}

/** The first of these words behind a place of the text; from a field above the text, the first of all. */
function nextInText(
  text: EditorText,
  wrong: readonly BlockWord[],
  from: TextPlace | null,
): BlockWord | undefined {
  const isAbove = document.activeElement instanceof HTMLTextAreaElement && !text.hasFocus();
  const spans = wrong.map(({ span }) => span);
  return wrong[isAbove ? 0 : nextFrom(spans, text.blocks(), from)];
}

/** The one of these words that the caret touches, or that is drawn at a point which `target` was pointed at. */
function wordAt(
  text: EditorText,
  words: readonly BlockWord[],
  target: EventTarget | null,
  place: Point | 'caret',
): BlockWord | undefined {
  const caret = place === 'caret' ? caretIn(text) : null;
  const inForm = target instanceof Node && !text.editor.getRootElement()?.contains(target);
  return words.find((word) =>
    place === 'caret' ? touches(word, caret) : isUnder(text, word.span, place, inForm),
  );
}
