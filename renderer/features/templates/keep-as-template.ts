import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import { whileOpen } from '../../session/while-holds.ts';
import type { Notify } from '../../ui/toast-queue.ts';

export interface TemplateKeeperParts {
  readonly bridge: Pick<DatelineBridge, 'request'>;
  readonly session: Session;
  readonly notify: Notify;
  open(id: string): void;
}

/** Keeps the open story as a template, which can be opened from the notice of it. */
export function templateKeeper({ bridge, session, notify, open }: TemplateKeeperParts) {
  return async (id: string): Promise<void> => {
    // It is made of what is on disk.
    if (!(await session.flush())) return;
    const reply = await attempt(() => bridge.request('templates.keep', { id }));
    if (!reply.ok) {
      notify({ message: reply.error.message, urgent: true, id: 'template', until: whileOpen(session) });
      return;
    }
    const { id: template, name } = reply.value;
    notify({
      message: `“${name || 'Untitled story'}” is a template now.`,
      action: { label: 'Open it', run: () => open(template) },
      id: 'template',
    });
  };
}
