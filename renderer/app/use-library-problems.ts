import { useEffect } from 'react';
import type { DatelineBridge } from '../../shared/ipc/contract.ts';
import { useNotify } from '../ui/notify-context.ts';

/** Tells the person what went wrong while nobody was waiting for it, for as long as it does. */
export function useLibraryProblems(bridge: DatelineBridge): void {
  const notify = useNotify();
  useEffect(
    () =>
      bridge.on('library.problem', ({ message }) => {
        notify({
          message,
          urgent: true,
          id: `library-problem ${message}`,
          until: (over) =>
            bridge.on('library.problemOver', (problem) => {
              if (problem.message === message) over();
            }),
        });
      }),
    [bridge, notify],
  );
}
