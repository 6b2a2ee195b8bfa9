import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Arrangement } from '../../../shared/library/arrangement.ts';
import type { QueryTerm } from '../../../shared/search/query-terms.ts';
import type { Operations } from '../../session/operations.ts';
import type { Session } from '../../session/session.ts';
import type { Timers } from '../../session/timers.ts';
import type { Notify } from '../../ui/toast-queue.ts';

/** Where the list sends a person: the shell asks before unsaved text would be left behind. */
export interface StoryNavigation {
  open(id: string): Promise<boolean>;
  /** Opens a story at the first place where it says one of these, and marks them all. */
  openAt(id: string, terms: readonly QueryTerm[], words: string): Promise<boolean>;
  create(): Promise<boolean>;
  /** Opens a story that has just been made, to be written from its headline on. */
  begin(id: string): Promise<boolean>;
  /** Opens a story that was open before, for whoever was writing it. */
  goOn(id: string): Promise<boolean>;
  /** Makes one story of two; of one, asks for the other. */
  merge(ids: readonly string[]): void;
}

export interface StoriesDependencies {
  readonly bridge: DatelineBridge;
  readonly session: Session;
  readonly desk: StoryNavigation;
  readonly notify: Notify;
  readonly timers: Timers;
  readonly operations: Operations;
  /** As the list lay when it was last seen. */
  readonly arrangement: Arrangement;
  /** Remembers it. */
  readonly keepArrangement: (arrangement: Arrangement) => void;
}
