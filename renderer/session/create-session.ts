import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { OpenStory } from '../../shared/library/open-story.ts';
import type { TypedText } from '../../shared/library/typed-text.ts';
import { createAbsorbing } from './absorbing.ts';
import { createEditing } from './editing.ts';
import { currentBody } from './open-document.ts';
import { createOpening } from './opening.ts';
import { createSaving } from './saving.ts';
import type { Session } from './session.ts';
import { createSessionCore } from './session-core.ts';
import { systemTimers, type Timers } from './timers.ts';
import { createTypedJournal } from './typed/typed-journal.ts';
import { typedText } from './typed/typed-text.ts';

/**
 * The one open story and its way to the disk. At most one save is on its way at a time; `saved` is set only
 * when the disk has answered and nothing has changed since. Nothing that was typed is dropped before it is
 * on disk, except by `forget`. `first` is open from the start; `keepTypedText` is handed what is not on
 * disk yet, several times a second.
 */
export function createSession(
  bridge: DatelineBridge,
  timers: Timers = systemTimers,
  first: OpenStory | null = null,
  keepTypedText: (typed: TypedText | null) => void = () => {},
): Session {
  const core = createSessionCore();
  const { store } = core;
  const readTyped = () => core.open && typedText(core.open, core.fields(), currentBody(core.open));
  const journal = createTypedJournal(timers, readTyped, keepTypedText);
  const saving = createSaving(bridge, core, timers, journal);
  const editing = createEditing(core, saving.schedule, journal);

  async function flush(): Promise<boolean> {
    const turn = absorbing.current();
    if (turn) await turn;
    return saving.flush();
  }

  const { show, ...opening } = createOpening({ bridge, core, saving, journal, flush });
  const absorbing = createAbsorbing({ core, saving, journal, editBody: editing.editBody, show });
  if (first) show(first);

  return {
    store,
    ...opening,
    ...editing,
    absorb: absorbing.absorb,
    reload: absorbing.reload,
    mergeIn: absorbing.mergeIn,
    readBody: () => (core.open ? currentBody(core.open) : []),
    setConflicts: (conflicts) => store.setState({ conflicts }),
    texts: () =>
      core.open && {
        now: core.textOf(core.open),
        saved: { fields: core.open.savedFields, body: core.open.savedBody },
      },
    flush,
    secure: async () => (await flush()) || core.failedAs('kept'),
  };
}
