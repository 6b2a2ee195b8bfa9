import type { StoreApi } from 'zustand';
import type { Result } from '../../../shared/result.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import type { BackupsState } from './backups-state.ts';

/**
 * Asks for something to be done, one thing at a time; what the open story says is on the disk before. True when
 * it was done.
 */
export async function actOnBackups<T>(
  store: StoreApi<BackupsState>,
  session: Session,
  ask: () => Promise<Result<T>>,
  say: (value: T) => string,
): Promise<boolean> {
  if (store.getState().busy) return false;
  store.setState({ busy: true, problem: null, done: '' });
  const saved = await session.flush();
  const reply = saved ? await attempt(ask) : null;
  store.setState({ busy: false });
  if (!reply) {
    store.setState({
      problem: 'Nothing was done, because the latest changes to the open story are not on the disk yet.',
    });
    return false;
  }
  if (reply.ok) store.setState({ done: say(reply.value) });
  else if (reply.error.code !== 'cancelled') store.setState({ problem: reply.error.message });
  return reply.ok;
}
