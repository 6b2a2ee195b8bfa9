import type { ClipboardCommand } from '../../shared/ipc/edit.ts';
import { clipboardEventOf, type HeldKey, isForFocused, isOfTheWindow, pressedKey } from './held-key.ts';
import type { Hold } from './hold.ts';
import type { KeyParts } from './key-parts.ts';
import { listenFirst } from './listen-first.ts';
import { nextTask } from './next-task.ts';
import { isPressedHere } from './press-held-key.ts';
import { stopEvent } from './stop-event.ts';

/** From then on Escape gives up, and is no key for what is awaited. */
const ESCAPABLE_MS = 1000;

const OF_THE_CLIPBOARD: ReadonlySet<string> = new Set([
  ...['insertFromPaste', 'insertFromPasteAsQuotation', 'deleteByCut'],
]);

/** Holds what is typed while it has to wait; returns what ends it. */
export function holdTyped(
  parts: KeyParts,
  holdForClipboard: (command: ClipboardCommand) => Hold,
): () => void {
  const { window, clock, ime, queue, waits, pointed, delivery } = parts;
  /** Keys whose release belongs to them. */
  const down = new Set<string>();

  function keep(key: HeldKey): void {
    queue.keep(key);
    delivery.lookLater();
  }

  const isHolding = () => {
    waits.settle();
    return pointed.isSet()
      ? delivery.isDelivering() || queue.hasTypedAfter() || pointed.isAwaited()
      : waits.isAwaiting() || delivery.isDelivering() || !queue.isEmpty();
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (isPressedHere(event) || isOfTheWindow(event)) return;
    if (!isHolding()) {
      awaitClipboard(event);
      return;
    }
    const pressed = pressedKey(event);
    // While nothing has the focus, and nothing waits, the window's own keys are as good as ever.
    if (waits.isEmpty() && queue.isEmpty() && !delivery.isDelivering() && !isForFocused(pressed)) return;
    if (event.isComposing || event.key === 'Process' || event.keyCode === 229) {
      ime.take();
      return;
    }
    stopEvent(event);
    down.add(event.code);
    if (event.key === 'Escape' && clock() - waits.oldest() > ESCAPABLE_MS) {
      waits.clear();
      queue.tellUndelivered();
      return;
    }
    keep({ kind: 'key', pressed });
  }

  /** The clipboard may come by way of the native menu: a key that is pressed right after would be there first. */
  function awaitClipboard(event: KeyboardEvent): void {
    const name = clipboardEventOf(event);
    if (!name) return;
    const made = holdForClipboard(name === 'paste' && event.shiftKey ? 'paste-plain' : name);
    void nextTask().then(() => event.defaultPrevented && made.release());
  }

  function onKeyUp(event: KeyboardEvent): void {
    if (!isPressedHere(event) && down.delete(event.code)) stopEvent(event);
  }

  function onBeforeInput(event: InputEvent): void {
    if (delivery.isPressing() || ime.has(event.target) || event.isComposing || !isHolding()) return;
    if (waits.isPasting() && OF_THE_CLIPBOARD.has(event.inputType)) return;
    const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    stopEvent(event);
    if (text !== '') keep({ kind: 'words', text });
  }

  function onPaste(event: ClipboardEvent): void {
    if (delivery.isPressing() || !event.clipboardData || !isHolding() || waits.isPasting()) return;
    const { clipboardData } = event;
    stopEvent(event);
    const html = clipboardData.getData('text/html');
    keep({ kind: 'pasted', text: clipboardData.getData('text/plain'), ...(html && { html }) });
  }

  const ends = [
    listenFirst(window, 'keydown', onKeyDown),
    listenFirst(window, 'keyup', onKeyUp),
    listenFirst(window, 'beforeinput', onBeforeInput),
    listenFirst(window, 'paste', onPaste),
  ];
  return () => {
    for (const end of ends) end();
  };
}
