import type { DatelineBridge, RequestArgument } from '../../shared/ipc/contract.ts';
import { fail, type Result } from '../../shared/result.ts';
import { attempt } from '../session/attempt.ts';
import type { Session } from '../session/session.ts';

/** Has what is in the window kept on this computer: its story shows it the next time it is opened. */
export function keepForRecovery(bridge: DatelineBridge, session: Session): Promise<Result<null>> {
  const id = session.store.getState().loaded?.id;
  const texts = session.texts();
  if (!id || !texts) return Promise.resolve(fail('not-found', 'No story is open.'));
  return attempt(() =>
    bridge.request('external.keepForRecovery', {
      id,
      text: texts.now,
    } as RequestArgument<'external.keepForRecovery'>),
  );
}
