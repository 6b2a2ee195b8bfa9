import type { Comparison } from '../../../shared/compare/comparison.ts';
import type { Result } from '../../../shared/result.ts';
import type { Watch } from '../../compare/comparison-of.ts';

/** What stands beside the timeline. */
export type HistoryView =
  | { readonly kind: 'nothing' }
  /** A long one, which takes its time; `share` of it, up to 1, is done. */
  | { readonly kind: 'comparing'; readonly share: number }
  | { readonly kind: 'called-off' }
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  | { readonly kind: 'problem'; readonly message: string };

/** Comparisons of which only the one that was asked for last is shown. */
export interface WatchedComparison {
  /** Calls off the one on its way. What `compare` answers is shown; null leaves what is shown as it is. */
  begin(compare: (watch: Watch) => Promise<Result<Comparison> | null>): Promise<void>;
  callOff(): void;
}

/** What is done before is not worth speaking of. */
const PATIENCE_MS = 300;

export function createWatchedComparison(show: (view: HistoryView) => void): WatchedComparison {
  let asked = 0;
  let running = new AbortController();

  function callOff(): void {
    asked++;
    running.abort();
  }

  return {
    callOff,
    async begin(compare) {
      callOff();
      const mine = asked;
      running = new AbortController();
      const { signal } = running;
      let share = 0;
      let isSlow = false;
      const tell = () => mine === asked && show({ kind: 'comparing', share });
      // Whoever goes through the versions of a short text sees one after the other, and nothing between.
      const timer = setTimeout(() => {
        isSlow = true;
        if (share > 0) tell();
      }, PATIENCE_MS);
      const onProgress = (now: number) => {
        share = now;
        if (isSlow) tell();
      };
      let comparison: Result<Comparison> | null;
      try {
        comparison = await compare({ signal, onProgress });
      } catch (error) {
        if (signal.aborted) return;
        throw error;
      } finally {
        clearTimeout(timer);
      }
      if (!comparison || mine !== asked) return;
      show(
        comparison.ok
          ? { kind: 'comparison', comparison: comparison.value }
          : { kind: 'problem', message: comparison.error.message },
      );
    },
  };
}
