import path from 'node:path';

type Listener = ((event: { readonly data: unknown }) => void) | null;

/** By name, as what looks through the imports of the tests has to see them. */
const WORKERS: ReadonlyMap<string, () => Promise<unknown>> = new Map([
  ['compare-worker.ts', () => import('../../renderer/compare/compare-worker.ts')],
  ['pattern-worker.ts', () => import('../../renderer/features/editor/find/pattern-worker.ts')],
]);

/** What each file of a worker listens with; it is there once, as modules are. */
const listeners = new Map<string, Promise<NonNullable<Listener>>>();

async function listenerOf(file: string): Promise<NonNullable<Listener>> {
  await WORKERS.get(file)?.();
  const listener = WORKERS.has(file) ? (self.onmessage as unknown as Listener) : null;
  if (!listener) throw new Error(`${file} does not listen`);
  return listener;
}

/**
 * The DOM of the unit tests has no threads: the code of a worker runs in the window's own, with what goes to
 * and fro copied as between threads. Of a journal there is none: nothing was left, and all of it is taken.
 */
class SameThreadWorker {
  onmessage: Listener = null;
  onerror: ((event: { readonly message: string }) => void) | null = null;
  readonly #file: string;

  constructor(url: URL) {
    this.#file = path.basename(url.pathname);
  }

  postMessage(data: unknown): void {
    void this.#run(structuredClone(data)).catch((error: Error) => this.onerror?.({ message: error.message }));
  }

  terminate(): void {
    this.onmessage = null;
  }

  async #run(data: unknown): Promise<void> {
    if (this.#file === 'journal-worker.ts') {
      const { kind, set } = data as { readonly kind: string; readonly set?: number };
      if (kind === 'open') this.onmessage?.({ data: { kind: 'left', texts: [] } });
      if (kind === 'take') this.onmessage?.({ data: { kind: 'taken', set } });
      return;
    }
    const known = listeners.get(this.#file) ?? listenerOf(this.#file);
    listeners.set(this.#file, known);
    const listen = await known;
    self.postMessage = ((answer: unknown) =>
      this.onmessage?.({ data: structuredClone(answer) })) as typeof self.postMessage;
    listen({ data });
  }
}

globalThis.Worker = SameThreadWorker as unknown as typeof Worker;
