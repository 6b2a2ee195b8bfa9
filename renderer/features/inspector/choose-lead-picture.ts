import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import type { Notify } from '../../ui/toast-queue.ts';

/** Puts a picture that a person picks into the story's folder and makes it the one that stands for the story. */
export async function chooseLeadPicture(
  bridge: DatelineBridge,
  session: Session,
  id: string,
  notify: Notify,
): Promise<void> {
  const reply = await attempt(() => bridge.request('media.choose', { id }));
  if (!reply.ok) return void notify({ id: 'lead-picture', message: reply.error.message });
  const [picture] = reply.value;
  // Another story may be open by now.
  if (picture && session.store.getState().loaded?.id === id) session.editFields({ image: picture.media });
}
