import { createStore, type StoreApi } from 'zustand';
import {
  COPY_TARGETS,
  type CopyTarget,
  copyTargetOf,
  type Handover,
} from '../../../shared/export/handovers.ts';
import { tidyReason } from '../../../shared/gate/reason.ts';
import type { GateRow } from '../../../shared/gate/row.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Result } from '../../../shared/result.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import type { Notify } from '../../ui/toast-queue.ts';

/** What holds a story back that somebody wanted to copy or print. */
export interface HeldHandover {
  readonly handover: Handover;
  readonly id: string;
  readonly rows: readonly GateRow[];
}

export interface HandoverState {
  readonly held: HeldHandover | null;
}

/** Ways out that write no file: they ask nothing unless something holds the story back. */
export interface HandoverStore {
  readonly store: StoreApi<HandoverState>;
  /** `reason` is why it leaves though the desk's rules are not kept; empty for nothing said. */
  run(handover: Handover, id: string, reason?: string): Promise<void>;
  copy(id: string, target: CopyTarget): void;
  close(): void;
}

export function createHandoverStore(bridge: DatelineBridge, session: Session, notify: Notify): HandoverStore {
  const store = createStore<HandoverState>(() => ({ held: null }));
  const tell = (message: string) => notify({ message, id: 'handover' });
  const complain = (message: string) => notify({ message, id: 'handover', urgent: true });

  /** The sentence that says what was done; null for nothing. */
  async function done(handover: Handover, id: string, reason: string): Promise<Result<string | null>> {
    const target = copyTargetOf(handover);
    if (target === null) {
      const reply = await attempt(() => bridge.request('export.print', { id, reason }));
      return reply.ok ? { ok: true, value: reply.value ? 'Sent to the printer.' : null } : reply;
    }
    const reply = await attempt(() => bridge.request('export.copy', { id, target, reason }));
    return reply.ok
      ? { ok: true, value: copiedWords(COPY_TARGETS[target].label, reply.value.pictures) }
      : reply;
  }

  async function run(handover: Handover, id: string, reason = ''): Promise<void> {
    store.setState({ held: null });
    if (session.store.getState().loaded?.id === id && !(await session.flush())) {
      complain('The latest changes are not on the disk yet, so that nothing was copied or printed.');
      return;
    }
    const reply = await done(handover, id, tidyReason(reason));
    if (reply.ok) {
      if (reply.value !== null) tell(reply.value);
      return;
    }
    if (reply.error.code !== 'held-back') return void complain(reply.error.message);
    const asked = await attempt(() => bridge.request('export.askHandover', { id, handover }));
    if (asked.ok) store.setState({ held: { handover, id, rows: asked.value.filter(isInTheWay) } });
    else complain(asked.error.message);
  }

  return {
    store,
    run,
    copy: (id, target) => void run(`copy-${target}`, id),
    close: () => store.setState({ held: null }),
  };
}

function copiedWords(label: string, pictures: number): string {
  if (pictures === 0) return `Copied for ${label}.`;
  return `Copied for ${label}, without its ${pictures === 1 ? 'picture' : `${pictures} pictures`}.`;
}

function isInTheWay({ level }: GateRow): boolean {
  return level !== 'told';
}
