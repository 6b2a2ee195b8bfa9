import type { World } from './world.ts';

/** A command line; `library` instead stands for everything that a window asks of an open library. */
export interface Asked {
  readonly words: readonly string[];
  readonly world?: World;
}

/** How a command ended. */
export interface Answer {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
  readonly milliseconds: number;
  /** The most memory that the process held meanwhile. */
  readonly peakBytes: number;
  /** Calls of the file system that have not come back. */
  readonly hanging: number;
}
