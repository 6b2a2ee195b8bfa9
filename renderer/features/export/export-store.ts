import { createStore, type StoreApi } from 'zustand';
import { type ExportKind, formatOf } from '../../../shared/export/formats.ts';
import type { Profile } from '../../../shared/gate/cleared.ts';
import { fixedFields } from '../../../shared/gate/fixed-fields.ts';
import { tidyReason } from '../../../shared/gate/reason.ts';
import type { Fix, GateRow } from '../../../shared/gate/row.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Exported } from '../../../shared/ipc/export.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';

export type ExportProgress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly exported: Exported; readonly problem?: string }
  | { readonly kind: 'failed'; readonly message: string };

/** What the gate says of the open story: nothing yet, its rows, or why it could not be asked. */
export type Asked =
  | { readonly kind: 'asking' }
  | { readonly kind: 'rows'; readonly rows: readonly GateRow[] }
  | { readonly kind: 'failed'; readonly message: string };

export interface ExportState {
  readonly open: boolean;
  readonly exportKind: ExportKind;
  /** Asked anew each time, and never kept. */
  readonly profile: Profile;
  readonly asked: Asked;
  /** Why it leaves though the desk's rules are not kept. */
  readonly reason: string;
  /** A reason is needed and was not given. */
  readonly lacksReason: boolean;
  readonly progress: ExportProgress;
  /** Where somebody wants to mend what a row says; whoever takes them there answers `arrived`. */
  readonly going: GateRow | null;
}

export interface ExportStore {
  readonly store: StoreApi<ExportState>;
  /** Opens the dialog for the open story; nothing happens when there is none. */
  openExport(): void;
  closeExport(): void;
  choose(kind: ExportKind): void;
  chooseProfile(profile: Profile): void;
  giveReason(reason: string): void;
  /** Mends with one press what a row says. */
  fix(fix: Fix): Promise<void>;
  /** Closes the dialog and goes to where a row is mended. */
  goTo(row: GateRow): void;
  arrived(): void;
  /** Writes everything unsaved, then asks where to and exports. */
  run(): Promise<void>;
  /** Opens the last export with the program that the system has for it. */
  openExported(): Promise<void>;
  /** Shows the last export in the system's file manager. */
  reveal(): Promise<void>;
}

const FRESH = {
  profile: 'publication',
  asked: { kind: 'asking' },
  reason: '',
  lacksReason: false,
} as const satisfies Partial<ExportState>;

/** `now` in milliseconds. */
export function createExportStore(
  bridge: DatelineBridge,
  session: Session,
  now: () => number = Date.now,
): ExportStore {
  const store = createStore<ExportState>(() => ({
    ...FRESH,
    open: false,
    exportKind: 'html-file',
    progress: { kind: 'idle' },
    going: null,
  }));
  const show = (progress: ExportProgress) => store.setState({ progress });
  let question = 0;

  /** Asks the gate anew; a later question makes the answer to an earlier one stale. */
  async function ask(): Promise<void> {
    const own = ++question;
    const id = session.store.getState().loaded?.id;
    if (id === undefined) return;
    // What could not be saved is told when it is to leave.
    await session.flush();
    const { exportKind: kind, profile } = store.getState();
    const reply = await attempt(() => bridge.request('export.ask', { id, kind, profile }));
    if (own !== question || session.store.getState().loaded?.id !== id) return;
    store.setState({
      asked: reply.ok
        ? { kind: 'rows', rows: reply.value }
        : { kind: 'failed', message: reply.error.message },
    });
  }

  async function exportOpenStory(): Promise<ExportProgress> {
    const before = session.store.getState().loaded;
    if (!before) return { kind: 'failed', message: 'No story is open; open the story to export first.' };
    if (!(await session.flush())) {
      return { kind: 'failed', message: notOnDisk(session) };
    }
    const { exportKind: kind, profile, reason } = store.getState();
    const reply = await attempt(() =>
      bridge.request('export.run', { id: before.id, kind, profile, reason: tidyReason(reason) }),
    );
    if (!reply.ok) return { kind: 'failed', message: reply.error.message };
    return reply.value === null ? { kind: 'idle' } : { kind: 'done', exported: reply.value };
  }

  async function withExported(request: 'export.open' | 'export.reveal'): Promise<void> {
    const { progress } = store.getState();
    if (progress.kind !== 'done') return;
    const { exportId } = progress.exported;
    const reply = await attempt(() => bridge.request(request, { exportId }));
    if (!reply.ok) show({ ...progress, problem: reply.error.message });
  }

  return {
    store,
    openExport() {
      const { fields, loaded } = session.store.getState();
      const { open, progress } = store.getState();
      if (!fields || !loaded || open) return;
      store.setState({
        ...FRESH,
        open: true,
        going: null,
        // An export that still runs is not forgotten because its dialog was closed.
        progress: progress.kind === 'running' ? progress : { kind: 'idle' },
      });
      void ask();
    },
    closeExport: () => store.setState({ open: false, profile: 'publication', reason: '' }),
    choose(exportKind) {
      const profile = formatOf(exportKind).deskCopy ? store.getState().profile : 'publication';
      store.setState({ exportKind, profile, progress: { kind: 'idle' } });
      void ask();
    },
    chooseProfile(profile) {
      store.setState({ profile, progress: { kind: 'idle' } });
      void ask();
    },
    giveReason: (reason) => store.setState({ reason, lacksReason: false }),
    async fix(fix) {
      const { fields } = session.store.getState();
      const patch = fields && fixedFields(fix, fields, now());
      if (patch) session.editFields(patch);
      else {
        const reply = await attempt(() => bridge.request('export.confirmClock', undefined));
        if (!reply.ok) return show({ kind: 'failed', message: reply.error.message });
      }
      await ask();
    },
    goTo: (going) => store.setState({ open: false, going }),
    arrived: () => store.setState({ going: null }),
    async run() {
      const { progress, asked, reason } = store.getState();
      if (progress.kind === 'running') return;
      const rows = asked.kind === 'rows' ? asked.rows : [];
      if (rows.some(({ level }) => level === 'blocks')) return;
      if (rows.some(({ level }) => level === 'needs-reason') && tidyReason(reason) === '')
        return store.setState({ lacksReason: true });
      show({ kind: 'running' });
      show(await exportOpenStory());
      if (store.getState().progress.kind === 'failed') await ask();
    },
    openExported: () => withExported('export.open'),
    reveal: () => withExported('export.reveal'),
  };
}

function notOnDisk(session: Session): string {
  const { saveState } = session.store.getState();
  const why = saveState.kind === 'failed' ? ` ${saveState.message}` : '';
  return `Nothing was exported, because the latest changes are not on the disk yet.${why}`;
}
