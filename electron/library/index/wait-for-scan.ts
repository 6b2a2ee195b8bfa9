import { setTimeout as delay } from 'node:timers/promises';
import type { IndexConnection } from './index-connection.ts';
import type { LibraryScan } from './library-scan.ts';

/** How long a window waits for the first look through the library before it is shown what is known. Milliseconds. */
export interface ScanTimeouts {
  /** With an index of last time. */
  readonly warm: number;
  /** With none. */
  readonly cold: number;
  /**
   * Of more stories than this it is shown what was known last time at once: looking through them takes
   * longer than anybody waits.
   */
  readonly atMost?: number;
}

/** By then the list is on the screen, also where a computer is slow. */
const AFTER_THE_LIST_MS = 1500;

export interface ScanWait {
  /** Resolves when the first look is through, or has taken longer than whoever asks waits; `whole` waits for all. */
  ready(whole: boolean): Promise<void>;
  end(): void;
}

/**
 * Lets questions wait for the first look through a library up to the timeouts, and in a long
 * one that was not known until the newest stories are in.
 */
export function createScanWait(
  connection: Pick<IndexConnection, 'database' | 'isNew'>,
  scan: Pick<LibraryScan, 'run' | 'newest' | 'isRunning' | 'isDone' | 'isHalted'>,
  timeouts: ScanTimeouts,
): ScanWait {
  /** The look that somebody has waited for long enough: nobody else does. */
  let waitedFor: Promise<boolean> | null = null;
  /** A look that nobody waited for went wrong: who asks next is told. */
  let failure: { readonly cause: unknown } | null = null;
  let later: NodeJS.Timeout | undefined;

  function scanLater(): void {
    if (failure) {
      const { cause } = failure;
      failure = null;
      throw cause;
    }
    if (scan.isRunning) return;
    later ??= setTimeout(() => {
      later = undefined;
      scan.run().catch((cause: unknown) => {
        failure = { cause };
      });
    }, AFTER_THE_LIST_MS).unref();
  }

  async function wait(whole: boolean): Promise<void> {
    const { isNew } = connection;
    const limit = whole ? Number.POSITIVE_INFINITY : isNew ? timeouts.cold : timeouts.warm;
    const isLong = () => connection.database().total() > (timeouts.atMost ?? Number.MAX_SAFE_INTEGER);
    if (!whole && !isNew && isLong()) {
      scanLater();
      return;
    }
    const look = scan.run();
    if (limit === Number.POSITIVE_INFINITY) await look;
    else if (look !== waitedFor) {
      await Promise.race([look, scan.newest(), delay(limit, undefined, { ref: false })]);
      waitedFor = look;
    }
  }

  return {
    async ready(whole) {
      // Opened before it is asked whether it is new.
      connection.database();
      if (!scan.isDone && !scan.isHalted) await wait(whole);
    },
    end: () => clearTimeout(later),
  };
}
