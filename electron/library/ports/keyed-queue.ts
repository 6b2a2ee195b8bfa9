/** Lets one thing after another be done to each story, while different stories do not wait for each other. */
export interface KeyedQueue {
  /** Runs `work` when everything begun earlier for the same story has ended. */
  enqueue<T>(id: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is running any more, for one story or for all. */
  idle(id?: string): Promise<void>;
}
