import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { TypedText } from '../../../shared/library/typed-text.ts';
import type { Notify } from '../../ui/toast-queue.ts';
import type { Session } from '../session.ts';
import { type JournalThread, startJournalThread } from './journal-thread.ts';
import { recoverLeft } from './recover-left.ts';

/**
 * The journal of what is typed while a library is open. Its thread is begun by the first word, or when the
 * window has time for it.
 */
export interface DeskJournal {
  keep(typed: TypedText | null): void;
  /** Brings what a window before left to its stories as well. */
  begin(session: Session): void;
  end(): void;
}

export function createDeskJournal(
  library: string,
  bridge: DatelineBridge,
  notify: Notify,
  start = startJournalThread,
): DeskJournal {
  let thread: JournalThread | null = null;
  const tell = (message: string) => notify({ message, id: 'journal' });
  const begun = () => {
    thread ??= start(library, (why) => tell(`${NO_JOURNAL} (${why}).`));
    return thread;
  };
  return {
    keep: (typed) => begun().keep(typed),
    begin(session) {
      const { left, take } = begun();
      const recover = async () => {
        for (const reply of await recoverLeft(bridge, await left, take)) {
          if (!reply.ok) notify({ message: reply.error.message, urgent: true, id: 'journal' });
          else if (session.store.getState().loaded?.id === reply.value.story.id)
            await session.absorb(reply.value);
          else tell(`Recovered the last text of “${reply.value.story.headline || 'Untitled'}”.`);
        }
      };
      // A journal that cannot be opened has told so.
      void recover().catch(() => undefined);
    },
    end() {
      thread?.end();
      thread = null;
    },
  };
}

const NO_JOURNAL =
  'What you type is saved as always, but not kept beside that in a file of its own: should ' +
  'Dateline be ended by force, the last seconds may be lost';
