import type { TypedText } from '../../../shared/library/typed-text.ts';

/** What was typed before a window came to a sudden end; `set` names its place in the journal. */
export interface LeftText {
  readonly set: number;
  readonly typed: TypedText;
}

export type JournalJob =
  | { readonly kind: 'open'; readonly library: string }
  | { readonly kind: 'keep'; readonly typed: TypedText | null }
  | { readonly kind: 'take'; readonly set: number };

export type JournalReport =
  | { readonly kind: 'left'; readonly texts: readonly LeftText[] }
  | { readonly kind: 'taken'; readonly set: number }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * A thread with files of its own that what is typed goes to, straight from the window: the main process,
 * which may be busy or gone, has no part in it. A write takes a fraction of a millisecond and is safe from
 * the end of every process, but not flushed: against a power cut stands the save.
 */
export interface JournalThread {
  /** Texts that were left by a window before; rejects where there can be no journal. */
  readonly left: Promise<readonly LeftText[]>;
  /** Takes the place of what was kept before; null when nothing is left to keep. */
  keep(typed: TypedText | null): void;
  /** Forgets one that was left. */
  take(set: number): Promise<void>;
  end(): void;
}

/** `failed` is told of a journal that cannot be written any more. */
export function startJournalThread(library: string, failed: (message: string) => void): JournalThread {
  const worker = new Worker(new URL('./journal-worker.ts', import.meta.url), { type: 'module' });
  const send = (job: JournalJob) => worker.postMessage(job);
  const taking = new Map<number, () => void>();
  const left = new Promise<readonly LeftText[]>((resolve, reject) => {
    const fail = (message: string) => {
      reject(new Error(message));
      failed(message);
    };
    worker.onmessage = ({ data }: MessageEvent<JournalReport>) => {
      if (data.kind === 'left') resolve(data.texts);
      else if (data.kind === 'taken') taking.get(data.set)?.();
      else fail(data.message);
    };
    worker.onerror = (event) => fail(event.message || 'the thread could not start');
  });
  send({ kind: 'open', library });
  return {
    left,
    keep: (typed) => send({ kind: 'keep', typed }),
    take: (set) =>
      new Promise((resolve) => {
        taking.set(set, resolve);
        send({ kind: 'take', set });
      }),
    end: () => worker.terminate(),
  };
}
