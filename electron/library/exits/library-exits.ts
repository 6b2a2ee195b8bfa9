import type { StepNote } from '../../../shared/workflow/next-trail.ts';
import type {
  AccessPort,
  LibraryPlace,
  OpenStoriesPort,
  SignerPort,
  WritingPort,
} from '../ports/library-ports.ts';
import { type ExitRecord, noteExit } from './exit-log.ts';
import { keepReason } from './keep-reason.ts';
import { lastExit } from './last-exit.ts';

/** What the library knows of stories that left it. */
export interface LibraryExits {
  keepReason(id: string, note: StepNote): Promise<void>;
  /** One line of the library's log; none in a library that is not ours. */
  note(record: Omit<ExitRecord, 'when' | 'who'>): Promise<void>;
  /** See `lastExit`; of the person who uses this Dateline. */
  last(wanted: Pick<ExitRecord, 'story' | 'kind' | 'profile'>): Promise<string | null>;
}

export function libraryExits(
  context: LibraryPlace & AccessPort & OpenStoriesPort & WritingPort & SignerPort,
): LibraryExits {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    keepReason: (id, note) => keepReason(context, id, note),
    last: (wanted) => lastExit(context, { ...wanted, who: context.signer() }),
    note(record) {
      const full = { when: new Date().toISOString(), who: context.signer(), ...record };
      const next = turn.then(() => noteExit(context, full));
      turn = next.catch(() => undefined);
      return next;
    },
  };
}
