import { useEffect, useMemo, useRef, useState } from 'react';
import type { Boot } from '../../shared/ipc/app.ts';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { LibraryInfo } from '../../shared/library/summary.ts';
import { StoriesContext } from '../features/stories/stories-context.ts';
import { Welcome } from '../features/welcome/Welcome.tsx';
import { attempt } from '../session/attempt.ts';
import { failureNotices } from '../session/failure-notices.ts';
import { ReadOnlyContext } from '../session/read-only-context.ts';
import { SessionContext } from '../session/session-context.ts';
import type { Notify } from '../ui/toast-queue.ts';
import { DeskView } from './DeskView.tsx';
import { createDesk } from './desk.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { createPreferences } from './preferences.ts';
import { useAssistive } from './use-assistive.ts';
import { useFlushOnRequest } from './use-flush-on-request.ts';
import { useTheme } from './use-theme.ts';

export interface LibraryWindowProps {
  readonly bridge: DatelineBridge;
  readonly boot: Boot;
  readonly notify: Notify;
}

/** The welcome until there is a library, then its desk; another library is another desk. */
export function LibraryWindow({ bridge, boot, notify }: LibraryWindowProps) {
  const [preferences] = useState(() => createPreferences(bridge, boot.preferences, notify));
  const [heed] = useState(() => failureNotices(notify));
  const [library, setLibrary] = useState<LibraryInfo | null>(boot.library);
  const folder = library?.path ?? null;
  const started = useRef(false);
  // Not another desk when somebody else takes the same library over, or gives it back.
  const desk = useMemo(() => {
    if (folder === null) return null;
    const first = !started.current && folder === boot.library?.path ? boot.story : null;
    started.current = true;
    return createDesk(bridge, notify, preferences, folder, first);
  }, [bridge, notify, preferences, folder, boot]);
  useTheme(bridge, preferences);
  useAssistive(bridge, boot.assistive);
  useFlushOnRequest(bridge, desk?.session ?? null);
  useEffect(
    () => () => {
      desk?.session.forget();
      desk?.journal.end();
    },
    [desk],
  );
  // The same library may be announced twice, by the reply and by the event.
  const arrive = (next: LibraryInfo) => setLibrary((now) => (now?.path === next.path ? now : next));
  useEffect(
    () => bridge.on('library.opened', (next) => setLibrary((now) => (now?.path === next.path ? now : next))),
    [bridge],
  );

  useEffect(
    () => bridge.on('library.holder', (next) => setLibrary((now) => (now?.path === next.path ? next : now))),
    [bridge],
  );

  if (!library || !desk) {
    const { notice, unfinished } = boot;
    return <Welcome bridge={bridge} notice={notice} unfinished={unfinished} onLibrary={arrive} />;
  }

  const choose = async (purpose: 'create' | 'open') => {
    // Main writes what is open before it lets go of the library; asking here too keeps the choice from being in vain.
    if (!(await desk.navigator.settle())) return;
    const reply = await attempt(() => bridge.request('library.choose', { purpose }));
    heed('library.choose', reply);
    if (reply.ok && reply.value) arrive(reply.value);
  };

  const takeOver = async () => {
    const reply = await attempt(() => bridge.request('library.takeOver', undefined));
    heed('library.takeOver', reply);
    if (reply.ok) setLibrary(reply.value);
  };

  return (
    <SessionContext value={desk.session}>
      <ReadOnlyContext value={library.readOnly}>
        <StoriesContext value={desk.stories}>
          <ErrorBoundary key={library.path} session={desk.session}>
            <DeskView
              bridge={bridge}
              boot={boot}
              library={library}
              desk={desk}
              preferences={preferences}
              onChooseLibrary={(purpose) => void choose(purpose)}
              onTakeOver={takeOver}
            />
          </ErrorBoundary>
        </StoriesContext>
      </ReadOnlyContext>
    </SessionContext>
  );
}
