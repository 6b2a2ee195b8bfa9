import type { RequestName } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { Notify } from '../ui/toast-queue.ts';

/** Told the answer to each request that the person waits for. */
export type Heed = (request: RequestName, reply: Result<unknown>) => void;

/** Tells what went wrong with a request, until the next one of its kind is answered. */
export function failureNotices(notify: Notify): Heed {
  const told = new Map<RequestName, () => void>();
  return (request, reply) => {
    told.get(request)?.();
    told.delete(request);
    if (!reply.ok)
      told.set(request, notify({ message: reply.error.message, urgent: true, id: `failed ${request}` }));
  };
}
