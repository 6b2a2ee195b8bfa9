/** What another program does to a story that somebody sees is shown within two seconds, most of them the list's. */
const AGAIN_MS = 1000;
/** A disk that is slow is looked at less often. */
const SHARE_OF_TIME = 20;

/** Looks again and again at the stories that a window shows, of which a long library may have any. */
export interface VisibleStoriesWatch {
  /** These are in sight from now on; none are when nobody looks. */
  show(ids: readonly string[]): void;
  end(): void;
}

/** `look` takes ids of stories; what it cannot look at now is looked at again soon. */
export function watchVisibleStories(look: (ids: readonly string[]) => Promise<unknown>): VisibleStoriesWatch {
  let visible: readonly string[] = [];
  let timer: NodeJS.Timeout | null = null;
  let isLooking = false;

  async function again(): Promise<void> {
    timer = null;
    isLooking = true;
    const started = performance.now();
    await look(visible).catch(() => undefined);
    isLooking = false;
    wait(Math.max(AGAIN_MS, (performance.now() - started) * SHARE_OF_TIME));
  }

  function wait(ms: number): void {
    if (visible.length > 0 && !isLooking) timer ??= setTimeout(() => void again(), ms).unref();
  }

  function rest(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    visible = [];
  }

  return {
    show(ids) {
      if (ids.length === 0) rest();
      visible = ids;
      wait(AGAIN_MS);
    },
    end: rest,
  };
}
