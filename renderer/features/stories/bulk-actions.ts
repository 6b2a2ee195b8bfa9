import { createStore, type StoreApi } from 'zustand';
import type { ExportForm } from '../../../shared/export/export-form.ts';
import type { BulkGate } from '../../../shared/gate/bulk-gate.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { BulkExported } from '../../../shared/ipc/export.ts';
import { type BulkChange, type BulkLine, bulkWords } from '../../../shared/library/bulk-change.ts';
import type { IncompleteStories } from '../../../shared/library/incomplete-stories.ts';
import type { StorySummary } from '../../../shared/library/summary.ts';
import type { Status } from '../../../shared/story/status.ts';
import type { Operations } from '../../session/operations.ts';
import type { Session } from '../../session/session.ts';
import type { Selection } from './selection.ts';
import type { StoryNavigation } from './stories-dependencies.ts';

/** What a dialog asks about the chosen stories. */
export type BulkQuestion =
  | { readonly kind: 'tag' | 'section' | 'collection' | BulkLine | 'export' }
  /** The embargo of a story becomes another one. */
  | {
      readonly kind: 'embargo';
      readonly story: Pick<StorySummary, 'id' | 'headline'>;
      readonly moment: string | null;
    }
  /** Some of them lack something for a status. */
  | {
      readonly kind: 'status';
      readonly status: Status;
      readonly ids: readonly string[];
      readonly lacking: IncompleteStories;
    }
  /** Something holds some of them back. */
  | {
      readonly kind: 'gate';
      readonly form: ExportForm;
      readonly ids: readonly string[];
      readonly gate: BulkGate;
    };

export interface BulkState {
  readonly asking: BulkQuestion | null;
}

/** What can be done to the stories that are chosen in the list. */
export interface BulkActions {
  readonly store: StoreApi<BulkState>;
  ask(question: BulkQuestion | null): void;
  /** To the chosen stories, or to those that are named. */
  change(change: BulkChange, ids?: readonly string[]): Promise<void>;
  /** Looks first what the stories lack for it, and asks where any of them lacks something. */
  setStatus(status: Status, ids?: readonly string[]): Promise<void>;
  bin(): Promise<void>;
  /** Makes one story of the two that are chosen, or of this one and another that is asked for. */
  merge(ids?: readonly string[]): void;
  /** Looks first what may leave, and asks where anything holds a story back. */
  exportAs(form: ExportForm): Promise<void>;
  /** Asks where to, and writes all that the gate lets through. */
  exportInto(form: ExportForm, reason: string, ids?: readonly string[]): Promise<void>;
}

export interface BulkDependencies {
  readonly bridge: DatelineBridge;
  readonly session: Session;
  readonly operations: Operations;
  readonly selection: Selection;
  refresh(): Promise<void>;
  readonly desk: Pick<StoryNavigation, 'open' | 'merge'>;
}

export function createBulkActions(dependencies: BulkDependencies): BulkActions {
  const { bridge, session, operations, selection, refresh, desk } = dependencies;
  const store = createStore<BulkState>(() => ({ asking: null }));
  const chosen = () => [...selection.store.getState().ids];
  const openId = () => session.store.getState().loaded?.id ?? null;

  async function change(wanted: BulkChange, ids: readonly string[] = chosen()): Promise<void> {
    store.setState({ asking: null });
    if (ids.length === 0) return;
    const { doing, done } = bulkWords(wanted);
    await operations.run({
      doing,
      done,
      total: ids.length,
      ask: (operation) => bridge.request('bulk.change', { operation, ids: [...ids], change: wanted }),
      undone: () => void refresh(),
    });
    await refresh();
  }

  return {
    store,
    ask: (asking) => store.setState({ asking }),
    change,
    async setStatus(status, ids: readonly string[] = chosen()) {
      if (ids.length === 0) return;
      const lacking = await operations.look('Looking what is missing', ids.length, (operation) =>
        bridge.request('bulk.lacking', { operation, ids: [...ids], status }),
      );
      if (!lacking || lacking.stopped) return;
      if (lacking.count === 0) await change({ kind: 'status', status, why: '' }, ids);
      else store.setState({ asking: { kind: 'status', status, ids, lacking } });
    },
    async bin() {
      const ids = chosen();
      if (ids.length === 0) return;
      const open = openId();
      const outcome = await operations.run({
        doing: 'Moving to the bin',
        total: ids.length,
        done: (stories) => `Moved ${stories} to the bin.`,
        ask: (operation) => bridge.request('bulk.bin', { operation, ids: [...ids] }),
        undone: () => {
          void refresh();
          if (open !== null && openId() === null && ids.includes(open)) void desk.open(open);
        },
      });
      if (!outcome) return;
      if (open !== null && outcome.done.includes(open) && openId() === open) session.forget();
      selection.drop(outcome.done);
      await refresh();
    },
    merge: (ids = chosen()) => desk.merge(ids),
    async exportAs(form) {
      store.setState({ asking: null });
      const ids = chosen();
      if (ids.length === 0) return;
      const gate = await operations.look('Looking what may leave', ids.length, (operation) =>
        bridge.request('export.askBulk', { operation, ids: [...ids], ...form }),
      );
      if (!gate || gate.stopped) return;
      if (gate.blocked + gate.needReason === 0) await exportInto(form, '', ids);
      else store.setState({ asking: { kind: 'gate', form, ids, gate } });
    },
    exportInto,
  };

  async function exportInto(
    form: ExportForm,
    reason: string,
    ids: readonly string[] = chosen(),
  ): Promise<void> {
    store.setState({ asking: null });
    let where: BulkExported | null = null;
    await operations.run({
      doing: 'Exporting',
      total: ids.length,
      done: (stories) =>
        `Exported ${stories}${where ? ` into “${where.folder}”` : ''}.${warningWords(where?.warnings ?? [])}`,
      ask: async (operation) => {
        const reply = await bridge.request('export.bulk', { operation, ids: [...ids], ...form, reason });
        if (!reply.ok) return reply;
        where = reply.value;
        return { ok: true, value: reply.value?.outcome ?? null };
      },
      action: () => {
        const exportId = where?.exportId ?? null;
        return exportId === null
          ? null
          : { label: 'Show', run: () => void bridge.request('export.reveal', { exportId }) };
      },
    });
  }
}

const MOST_TOLD = 3;

/** What a person should know of what was exported all the same, behind the sentence that says what was. */
function warningWords(warnings: readonly string[]): string {
  const told = warnings.slice(0, MOST_TOLD).map((warning) => ` ${warning}`);
  const more = warnings.length - MOST_TOLD;
  return told.join('') + (more > 0 ? ` And ${more} more: dateline check names them all.` : '');
}
