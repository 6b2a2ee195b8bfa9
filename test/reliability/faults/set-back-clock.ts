/** Runs `work` by a clock that goes wrong by this much, in milliseconds. */
export async function byWrongClock<T>(wrong: number, work: () => Promise<T>): Promise<T> {
  const RightDate = globalThis.Date;
  class WrongDate extends RightDate {
    constructor(...words: readonly unknown[]) {
      if (words.length === 0) super(RightDate.now() + wrong);
      else super(...(words as [number]));
    }

    static override now(): number {
      return RightDate.now() + wrong;
    }
  }
  globalThis.Date = WrongDate as DateConstructor;
  try {
    return await work();
  } finally {
    globalThis.Date = RightDate;
  }
}
