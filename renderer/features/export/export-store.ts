import { createStore, type StoreApi } from 'zustand';
import type { ExportKind } from '../../../shared/export/formats.ts';
import { mediaUrl } from '../../../shared/ipc/addresses.ts';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Exported } from '../../../shared/ipc/export.ts';
import { linkedIds } from '../../../shared/page/linked-ids.ts';
import type { Block } from '../../../shared/story/block.ts';
import { attempt } from '../../session/attempt.ts';
import type { Session } from '../../session/session.ts';
import { exportWarnings, linkedWarnings, pictureWarnings, unpublishedWarnings } from './check-story.ts';
import { pictureLoads } from './picture-loads.ts';

export type ExportProgress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly exported: Exported; readonly problem?: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface ExportState {
  readonly open: boolean;
  readonly exportKind: ExportKind;
  readonly progress: ExportProgress;
  /** Found when the dialog was opened. */
  readonly warnings: readonly string[];
  /** Of a page only: a manuscript names no other story. */
  readonly pageWarnings: readonly string[];
}

export interface ExportStore {
  readonly store: StoreApi<ExportState>;
  /** Opens the dialog for the open story; nothing happens when there is none. */
  openExport(): void;
  closeExport(): void;
  choose(kind: ExportKind): void;
  /** Writes everything unsaved, then asks where to and exports. */
  run(): Promise<void>;
  /** Shows the last export in the system's file manager. */
  reveal(): Promise<void>;
}

export function createExportStore(
  bridge: DatelineBridge,
  session: Session,
  loads: (address: string) => Promise<boolean> = pictureLoads,
): ExportStore {
  const store = createStore<ExportState>(() => ({
    open: false,
    exportKind: 'html-file',
    progress: { kind: 'idle' },
    warnings: [],
    pageWarnings: [],
  }));
  const show = (progress: ExportProgress) => store.setState({ progress });

  async function exportOpenStory(): Promise<ExportProgress> {
    const before = session.store.getState().loaded;
    if (!before) return { kind: 'failed', message: 'No story is open; open the story to export first.' };
    if (!(await session.flush())) {
      return { kind: 'failed', message: notOnDisk(session) };
    }
    const reply = await attempt(() =>
      bridge.request('export.run', { id: before.id, kind: store.getState().exportKind }),
    );
    if (!reply.ok) return { kind: 'failed', message: reply.error.message };
    return reply.value === null ? { kind: 'idle' } : { kind: 'done', exported: reply.value };
  }

  async function boxWarnings(body: readonly Block[]): Promise<readonly string[]> {
    const ids = linkedIds(body);
    if (ids.length === 0) return [];
    const reply = await attempt(() => bridge.request('stories.linked', { ids: ids.slice(0, 1000) }));
    return reply.ok ? linkedWarnings(body, reply.value) : [reply.error.message];
  }

  async function lookAtRelated(id: string): Promise<void> {
    await session.flush();
    const reply = await attempt(() => bridge.request('stories.related', { id }));
    if (session.store.getState().loaded?.id !== id) return;
    const body = session.readBody();
    const ofBoxes = await boxWarnings(body);
    if (session.store.getState().loaded?.id !== id) return;
    const ofCards = reply.ok ? unpublishedWarnings(reply.value) : [reply.error.message];
    store.setState({ pageWarnings: [...ofBoxes, ...ofCards] });
  }

  async function lookAtPictures(id: string): Promise<void> {
    const ofPictures = await pictureWarnings(session.readBody(), (media) => loads(mediaUrl(id, media)));
    if (session.store.getState().loaded?.id !== id || ofPictures.length === 0) return;
    store.setState(({ warnings }) => ({ warnings: [...new Set([...warnings, ...ofPictures])] }));
  }

  return {
    store,
    openExport() {
      const { fields, loaded } = session.store.getState();
      const { open, progress } = store.getState();
      if (!fields || !loaded || open) return;
      store.setState({
        open: true,
        warnings: exportWarnings(fields, session.readBody()),
        pageWarnings: [],
        // An export that still runs is not forgotten because its dialog was closed.
        progress: progress.kind === 'running' ? progress : { kind: 'idle' },
      });
      void lookAtRelated(loaded.id);
      void lookAtPictures(loaded.id);
    },
    closeExport: () => store.setState({ open: false }),
    choose: (exportKind) => store.setState({ exportKind, progress: { kind: 'idle' } }),
    async run() {
      if (store.getState().progress.kind === 'running') return;
      show({ kind: 'running' });
      show(await exportOpenStory());
    },
    async reveal() {
      const { progress } = store.getState();
      if (progress.kind !== 'done') return;
      const { exportId } = progress.exported;
      const reply = await attempt(() => bridge.request('export.reveal', { exportId }));
      if (!reply.ok) show({ ...progress, problem: reply.error.message });
    },
  };
}

function notOnDisk(session: Session): string {
  const { saveState } = session.store.getState();
  const why = saveState.kind === 'failed' ? ` ${saveState.message}` : '';
  return `Nothing was exported, because the latest changes are not on the disk yet.${why}`;
}
