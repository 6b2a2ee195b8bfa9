import { createStore, type StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import type { Result } from '../../../../shared/result.ts';
import type { EditorText, TextBlock, TextPlace, TextSpan } from '../../../editor/find/editor-text.ts';
import { noteFormAt } from '../../../editor/find/note-form.ts';
import { hasMarksOnly } from '../../../editor/menu/aim-menu.ts';
import { createYieldToMain } from '../../../scheduling/yield-to-main.ts';
import { attempt } from '../../../session/attempt.ts';
import type { Session } from '../../../session/session.ts';
import type { Notify } from '../../../ui/toast-queue.ts';
import { nextFrom } from '../find/first-from.ts';
import type { OpenText } from '../open-text.ts';
import { type BlockWord, blockWords } from './block-words.ts';
import {
  createFieldSpelling,
  type FieldWord,
  fieldWordBox,
  isCurrent,
  replaceFieldWord,
  selectFieldWord,
} from './field-spelling.ts';
import { storyNames } from './story-names.ts';
import { createVerdicts } from './verdicts.ts';

/** A marked word with what can be done about it. */
export interface MarkedWord {
  readonly word: string;
  readonly suggestions: readonly string[];
  /** In a field or in a note that is being written, where nothing else is offered. */
  readonly inField: boolean;
  /** Where it stands on the screen now. */
  readonly box: () => DOMRect;
}

export interface SpellingStore {
  readonly marked: MarkedWord | null;
  /** Words marked in the open story. */
  readonly count: number;
}

/** What a person has chosen. */
export interface SpellingChoice {
  readonly on: boolean;
  /** Languages (BCP 47) that are not to be checked. */
  readonly off: readonly string[];
}

/** The spelling of the open story: marked in the text, and to be gone to and put right. */
export interface Spelling {
  readonly store: StoreApi<SpellingStore>;
  choose(choice: SpellingChoice): void;
  /** Checks everything again, as after a change of the dictionaries. */
  recheck(): void;
  next(): void;
  /** Opens the suggestions for the marked word at that place of the text or field; false without one. */
  openAt(target: EventTarget | null, place: { readonly x: number; readonly y: number } | 'caret'): boolean;
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

export function createSpelling({ bridge, session, text: openText, notify }: SpellingServices): Spelling {
  const store = createStore<SpellingStore>(() => ({ marked: null, count: 0 }));
  const verdicts = createVerdicts(bridge);
  let choice: SpellingChoice = { on: false, off: [] };
  let words = new WeakMap<TextBlock, readonly BlockWord[]>();
  /** The wrong words of each block that has been judged: a key makes one block new, and only that is judged again. */
  let judged = new WeakMap<TextBlock, readonly BlockWord[]>();
  let wrong: readonly BlockWord[] = [];
  let open: BlockWord | FieldWord | null = null;
  /** The field or the note that had the focus when the suggestions were asked for; null for the text itself. */
  let origin: HTMLElement | null = null;
  let awaiting: (() => void) | null = null;
  let frame = 0;
  /** The word of a note that was gone to last: the next one is sought from there, not from the caret. */
  let went: { readonly caret: TextPlace | null; readonly next: TextPlace } | null = null;
  let language = '';
  let known = '';
  let ignored: { readonly story: string; readonly words: readonly string[] } | null = null;
  /** Blocks that a check has seen: another one is being written, unless the word is selected. */
  const seen = new WeakSet<TextBlock>();
  let held: BlockWord | null = null;
  let running = new AbortController();
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function wordsOf(text: EditorText, block: TextBlock): readonly BlockWord[] {
    const found = words.get(block) ?? blockWords(text, block, language);
    words.set(block, found);
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

  async function check(): Promise<void> {
    const text = openText.current();
    const { signal } = running;
    if (!text || !choice.on) return show(text, [], []);
    await learnNames();
    const yieldToMain = createYieldToMain();
    const blocks = text.blocks();
    const unknown = new Map<string, Set<string>>();
    for (const block of blocks) {
      if (judged.has(block)) continue;
      if (signal.aborted) return;
      for (const { word, language: of } of wordsOf(text, block)) {
        if (verdicts.isWrong(of, word) !== undefined || isOff(of)) continue;
        unknown.set(of, (unknown.get(of) ?? new Set()).add(word));
      }
      await yieldToMain();
    }
    const inFields = fields.words(text, language);
    for (const { word, language: of } of inFields) {
      if (verdicts.isWrong(of, word) !== undefined || isOff(of)) continue;
      unknown.set(of, (unknown.get(of) ?? new Set()).add(word));
    }
    for (const [of, asked] of unknown) {
      if (!(await verdicts.ask(of, asked)) || signal.aborted) return;
    }
    if (signal.aborted) return;
    const found = blocks.flatMap((block) => wrongIn(text, block));
    const caret = text.selectedWords() === '' ? caretIn(text) : null;
    held = found.find((one) => touches(one, caret) && (!seen.has(one.span.block) || held === one)) ?? null;
    for (const block of blocks) seen.add(block);
    const shown = held ? found.filter((one) => one !== held) : found;
    show(text, shown, inFields.filter(isWrong));
  }

  function wrongIn(text: EditorText, block: TextBlock): readonly BlockWord[] {
    const found = judged.get(block) ?? wordsOf(text, block).filter(isWrong);
    judged.set(block, found);
    return found;
  }

  const isOff = (of: string) => choice.off.some((tag) => of === tag || of.startsWith(`${tag}-`));
  const isWrong = ({ word, language: of }: Pick<BlockWord, 'word' | 'language'>) =>
    !isOff(of) && verdicts.isWrong(of, word) === true;

  function show(text: EditorText | null, found: readonly BlockWord[], inFields: readonly FieldWord[]): void {
    wrong = found;
    store.setState({ count: found.length + fields.mark(inFields) });
    text?.marks.mark(
      'spelling',
      found.map(({ span }) => span),
    );
  }

  function checkSoon(rest = REST): void {
    running.abort();
    running = new AbortController();
    clearTimeout(waiting);
    waiting = setTimeout(() => void check(), rest);
  }

  /** The word that was being written is marked once the caret has left it. */
  function caretMoved(): void {
    const text = openText.current();
    // A key has written the block anew, and is looked at when the keys rest.
    if (!held || !text?.isCurrent(held.span.block)) return;
    if (!touches(held, caretIn(text))) checkSoon(0);
  }

  const fields = createFieldSpelling(() => checkSoon(0));

  async function offer(text: EditorText, one: BlockWord | FieldWord): Promise<void> {
    open = one;
    origin = 'field' in one ? one.field : focusedApart(text);
    const reply = await attempt(() =>
      bridge.request('spelling.suggest', { language: one.language, word: one.word }),
    );
    if (open !== one || !('span' in one ? text.isCurrent(one.span.block) : isCurrent(one))) return;
    const box = () =>
      'span' in one ? (text.range(one.span)?.getBoundingClientRect() ?? new DOMRect()) : fieldWordBox(one);
    const suggestions = reply.ok ? reply.value : [];
    store.setState({ marked: { word: one.word, suggestions, inField: origin !== null, box } });
  }

  function close(): void {
    open = null;
    store.setState({ marked: null });
  }

  /** After the menu, which would take the focus; a key quicker than the next frame finds `work` done. */
  function onceMenuIsGone(work: () => void): void {
    settle();
    awaiting = work;
    frame = requestAnimationFrame(settle);
  }

  function settle(): void {
    cancelAnimationFrame(frame);
    const work = awaiting;
    awaiting = null;
    work?.();
  }

  /** To where the word stands that the suggestions were for. */
  function goBack(): void {
    const to = origin;
    if (to) onceMenuIsGone(() => to.focus());
    else openText.current()?.focus();
  }

  async function keep(ask: () => Promise<boolean>): Promise<void> {
    close();
    goBack();
    if (!(await ask())) return;
    known = '';
    checkSoon(0);
  }

  function told<T>(reply: Result<T>): T | null {
    if (reply.ok) return reply.value;
    notify({ message: reply.error.message, urgent: true, id: 'spelling' });
    return null;
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
      choice = next;
      judged = new WeakMap();
      checkSoon(0);
    },
    recheck() {
      known = '';
      checkSoon(0);
    },
    next() {
      settle();
      const text = openText.current();
      if (!text) return;
      const isAbove = document.activeElement instanceof HTMLTextAreaElement && !text.hasFocus();
      const spans = wrong.map(({ span }) => span);
      const caret = text.caret('end');
      const from = went && isSamePlace(went.caret, caret) ? went.next : caret;
      const at = isAbove ? 0 : nextFrom(spans, text.blocks(), from);
      const one = fields.next() ?? wrong[at] ?? fields.first() ?? wrong[0];
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
      void offer(text, one);
    },
    openAt(target, place) {
      settle();
      const text = openText.current();
      if (!text) return false;
      if (target instanceof HTMLTextAreaElement && !text.editor.getRootElement()?.contains(target)) {
        const inField = fields.at(target, place);
        if (inField) void offer(text, inField);
        return inField !== null;
      }
      const caret = place === 'caret' ? caretIn(text) : null;
      const inForm = target instanceof Node && !text.editor.getRootElement()?.contains(target);
      const one = wrong.find((candidate) =>
        place === 'caret' ? touches(candidate, caret) : isUnder(text, candidate.span, place, inForm),
      );
      if (!one) return false;
      void offer(text, one);
      return true;
    },
    replace(by) {
      const text = openText.current();
      const one = open;
      close();
      if (!text || !one) return;
      if ('field' in one) {
        onceMenuIsGone(() => replaceFieldWord(one, by));
        return;
      }
      const isApart = text.apart(one.span) !== null;
      text.replace([{ ...one.span, replacement: by }]);
      const { block, line, start } = one.span;
      const behind = { key: block.key, line, offset: start + by.length };
      if (!isApart) text.placeCaret(behind);
      const inApart = origin !== null;
      onceMenuIsGone(() => (inApart ? text.placeCaret(behind) : text.focus()));
    },
    learn() {
      const word = open?.word;
      if (word === undefined) return;
      void keep(async () => told(await attempt(() => bridge.request('spelling.learn', { word }))) !== null);
    },
    ignore() {
      const word = open?.word;
      const id = session.store.getState().loaded?.id;
      if (word === undefined || id === undefined) return;
      void keep(async () => {
        const next = told(await attempt(() => bridge.request('spelling.ignore', { id, word })));
        if (next) ignored = { story: id, words: next };
        return next !== null;
      });
    },
    close() {
      if (!open) return;
      close();
      goBack();
    },
    end() {
      for (const stop of stops) stop();
      document.removeEventListener('selectionchange', caretMoved);
      running.abort();
      clearTimeout(waiting);
      cancelAnimationFrame(frame);
      show(openText.current(), [], []);
      fields.end();
    },
  };
}

function caretIn(text: EditorText): ReturnType<EditorText['caret']> {
  return text.hasFocus() ? text.caret('end') : null;
}

function touches({ span }: BlockWord, caret: ReturnType<EditorText['caret']>): boolean {
  return (
    caret !== null &&
    caret.key === span.block.key &&
    caret.line === span.line &&
    caret.offset >= span.start &&
    caret.offset <= span.end
  );
}

/** The field within the text, or the note that is being written, that has the focus. */
function focusedApart(text: EditorText): HTMLElement | null {
  const focused = document.activeElement;
  return hasMarksOnly(focused) && text.hasFocus() && focused instanceof HTMLElement ? focused : null;
}

/** True for a word of a note that is not being written: its number stands for it. */
function isInClosedNote(text: EditorText, span: TextSpan): boolean {
  return (
    text.apart(span)?.hidden != null &&
    noteFormAt(text.range(span)?.startContainer.parentElement ?? null) === null
  );
}

function isSamePlace(one: TextPlace | null, other: TextPlace | null): boolean {
  return one?.key === other?.key && one?.line === other?.line && one?.offset === other?.offset;
}

/** What is written in a form of its own stands outside its block. */
function isUnder(
  text: EditorText,
  span: TextSpan,
  { x, y }: { readonly x: number; readonly y: number },
  inForm: boolean,
): boolean {
  const block = text.editor.getElementByKey(span.block.key)?.getBoundingClientRect();
  if (!inForm && (!block || y < block.top || y > block.bottom)) return false;
  const boxes = text.range(span)?.getClientRects() ?? [];
  return [...boxes].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}
