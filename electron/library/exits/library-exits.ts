import { DatelineError } from '../../../shared/result.ts';
import type { StepNote } from '../../../shared/workflow/next-trail.ts';
import type {
  LibraryPlace,
  OpenStoriesPort,
  ProblemPort,
  SignerPort,
  WritingPort,
} from '../ports/library-ports.ts';
import { type ExitRecord, noteExit } from './exit-log.ts';
import { keepReason } from './keep-reason.ts';
import { lastExit } from './last-exit.ts';

/** What the library knows of stories that left it. */
export interface LibraryExits {
  keepReason(id: string, note: StepNote): Promise<void>;
  /**
   * One line of the library's log. What left has left, so that a log that takes no line, were it because the
   * library is read-only, is told once, as a problem of the library, and fails nothing.
   */
  note(record: Omit<ExitRecord, 'when' | 'who'>): Promise<void>;
  /** See `lastExit`; of the person who uses this Dateline. */
  last(wanted: Pick<ExitRecord, 'story' | 'kind' | 'profile'>): Promise<string | null>;
}

export function libraryExits(
  context: LibraryPlace & OpenStoriesPort & WritingPort & SignerPort & ProblemPort,
): LibraryExits {
  let turn: Promise<unknown> = Promise.resolve();
  const told = new Set<string>();

  async function noteOrTell(record: ExitRecord): Promise<void> {
    try {
      const kept = await noteExit(context, record);
      if (kept !== null) context.report({ code: 'damaged', message: kept });
    } catch (cause) {
      if (!(cause instanceof DatelineError)) throw cause;
      if (!told.has(cause.message)) context.report({ code: cause.code, message: cause.message });
      told.add(cause.message);
    }
  }

  return {
    keepReason: (id, note) => keepReason(context, id, note),
    last: (wanted) => lastExit(context, { ...wanted, who: context.signer() }),
    note(record) {
      const full = { when: new Date().toISOString(), who: context.signer(), ...record };
      const next = turn.then(() => noteOrTell(full));
      turn = next.catch(() => undefined);
      return next;
    },
  };
}
