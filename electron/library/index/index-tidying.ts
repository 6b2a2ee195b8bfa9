import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SerialQueue } from '../concurrency/serial-queue.ts';
import type { IndexConnection } from './index-connection.ts';
import type { StoryLooks } from './story-looks.ts';

/** Nobody has asked for anything for so long. */
const CALM_MS = 2000;
/** It takes a second for every few thousand stories, and is not to take more of the time than one part in this. */
const SHARE_OF_TIME = 60;
/** Whoever closes a library waits no longer than this; the rest is done when it is open again. */
const AT_THE_END_MS = 250;

/** Takes out of the index file what is not there any more, while nobody asks for anything. */
export interface IndexTidying {
  /** Somebody asked, or something was written: it is not calm yet, and there may be something to do. */
  stirred(): void;
  /** Ends it; what was removed since the library was opened is taken out first, as far as there is time. */
  end(): Promise<void>;
}

export function createIndexTidying(
  connection: Pick<IndexConnection, 'database'>,
  looks: Pick<StoryLooks, 'orMadeAnew'>,
  queue: SerialQueue,
  isScanning: () => boolean,
): IndexTidying {
  let stirredAt: number | null = null;
  let notBefore = 0;
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;

  const isCalm = () => performance.now() - (stirredAt ?? 0) >= CALM_MS && !isScanning();

  function wait(ms: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      // An index that cannot be written is made again by whoever asks for something.
      void tidyUp().catch(() => undefined);
    }, ms).unref();
  }

  const step = () =>
    queue.enqueue(() =>
      looks.orMadeAnew(async () => {
        if (connection.database().isUntidy) connection.database().tidy();
        return false;
      }),
    );

  async function tidyUp(): Promise<void> {
    if (isEnded || !connection.database().isUntidy) return;
    const early = notBefore - performance.now();
    if (early > 0 || !isCalm()) {
      wait(Math.max(early, CALM_MS));
      return;
    }
    let took = 0;
    while (!isEnded && isCalm() && connection.database().isUntidy) {
      const began = performance.now();
      await step();
      took += performance.now() - began;
      await nextTurn();
    }
    notBefore = performance.now() + took * SHARE_OF_TIME;
    if (!isEnded && connection.database().isUntidy) wait(CALM_MS);
  }

  return {
    stirred() {
      stirredAt = performance.now();
      if (!isEnded) wait(CALM_MS);
    },
    async end() {
      isEnded = true;
      clearTimeout(timer);
      if (stirredAt === null) return;
      const latest = performance.now() + AT_THE_END_MS;
      while (connection.database().hasRemoved && performance.now() < latest) await step();
    },
  };
}
