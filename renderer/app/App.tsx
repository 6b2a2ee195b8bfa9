import { CSPProvider } from '@base-ui/react/csp-provider';
import { useEffect, useState } from 'react';
import type { Boot } from '../../shared/ipc/app.ts';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import type { AppError } from '../../shared/result.ts';
import { attempt } from '../session/attempt.ts';
import { BridgeContext } from '../session/bridge-context.ts';
import { NotifyContext } from '../ui/notify-context.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { TooltipLayer } from '../ui/TooltipLayer.tsx';
import { createToastQueue, notifier } from '../ui/toast-queue.ts';
import { Bar } from './Bar.tsx';
import { catchLostFocus } from './catch-lost-focus.ts';
import { LibraryWindow } from './LibraryWindow.tsx';
import { useUncaughtErrors } from './use-uncaught-errors.ts';
import { useUndeliveredKeys } from './use-undelivered-keys.ts';

/** The window: asks the main process how things stand, then shows the welcome or the library. */
export function App({ bridge }: { readonly bridge: DatelineBridge }) {
  const [toasts] = useState(createToastQueue);
  const [notify] = useState(() => notifier(toasts));
  const [boot, setBoot] = useState<Boot | null>(null);
  const [problem, setProblem] = useState<AppError | null>(null);

  useUncaughtErrors(notify);
  useUndeliveredKeys(notify);
  useEffect(() => catchLostFocus(document), []);
  useEffect(() => {
    void attempt(() => bridge.request('app.boot', undefined)).then((reply) => {
      if (reply.ok) void wholeBoot(bridge, reply.value).then(setBoot);
      else setProblem(reply.error);
    });
  }, [bridge]);

  return (
    <CSPProvider disableStyleElements>
      <BridgeContext value={bridge}>
        <NotifyContext value={notify}>
          <Toasts queue={toasts}>
            {problem && <Bar message={problem.message} urgent />}
            {boot && <LibraryWindow bridge={bridge} boot={boot} notify={notify} />}
          </Toasts>
          <TooltipLayer />
        </NotifyContext>
      </BridgeContext>
    </CSPProvider>
  );
}

async function wholeBoot(bridge: DatelineBridge, boot: Boot): Promise<Boot> {
  if (!boot.interrupted) return boot;
  const { withLeftText } = await import('../session/typed/recover-left.ts');
  return withLeftText(bridge, boot);
}
