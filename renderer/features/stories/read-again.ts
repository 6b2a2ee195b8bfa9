import type { StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type {
  ChosenReading,
  ImportedFile,
  ImportReport,
  OfferedUpdate,
} from '../../../shared/library/import-report.ts';
import type { Operations } from '../../session/operations.ts';
import { readDroppedFile } from './request-import.ts';
import type { StoriesState } from './stories-state.ts';
import { storyName } from './story-name.ts';

export interface ReadAgainParts {
  readonly bridge: Pick<DatelineBridge, 'request'>;
  readonly store: StoreApi<StoriesState>;
  readonly operations: Pick<Operations, 'run' | 'undoLast'>;
  readonly refresh: () => Promise<void>;
  /** The file as it was dropped; null where the system's dialog gave it. */
  readonly dropped: (place: number) => File | null;
}

/** Reads a file of an import again, with what is chosen in the place of what was found. */
export type ReadAgain = (file: ImportedFile, chosen: Partial<ChosenReading>) => Promise<void>;

/** Takes over a newer version of a story's item. */
export type TakeUpdate = (update: OfferedUpdate) => Promise<void>;

interface Reading {
  readonly from: Pick<ImportedFile, 'id' | 'place' | 'part' | 'file'>;
  readonly chosen: ChosenReading;
  readonly how: 'replace' | 'update';
  /** Completes "…ing" and "… ." */
  readonly doing: string;
  readonly done: string;
  /** The report once it is done, and once that was taken back. */
  readonly after: (report: ImportReport, file: ImportedFile) => ImportReport;
  readonly before: (report: ImportReport) => ImportReport;
}

/** Reads files of the last import once more, in a way that can be taken back. */
export function createReadAgain(parts: ReadAgainParts): {
  readonly readAgain: ReadAgain;
  readonly takeUpdate: TakeUpdate;
} {
  const { bridge, store, operations, refresh, dropped } = parts;

  /** At once, so that the focus finds what takes it back. */
  function put(change: (report: ImportReport) => ImportReport, readAgain: string | null): void {
    const { importReport: report } = store.getState();
    if (report) store.setState({ importReport: change(report), readAgain });
  }

  async function read({ from, chosen, how, doing, done, after, before }: Reading): Promise<void> {
    const { id, place, part } = from;
    store.setState({ readingAgain: id });
    let file: ImportedFile | null = null;
    const outcome = await operations.run({
      doing,
      total: 1,
      done: () => done,
      async ask(operation) {
        const given = dropped(place);
        const reply = await bridge.request('stories.importAgain', {
          operation,
          id,
          place,
          part,
          how,
          dropped: given && (await readDroppedFile(given)),
          chosen,
        });
        if (!reply.ok) return reply;
        file = reply.value.file;
        return { ok: true, value: reply.value.outcome };
      },
      undone() {
        put(before, null);
        void refresh();
      },
    });
    store.setState({ readingAgain: null });
    if (!outcome || outcome.failed.length > 0 || !file) return;
    const known: ImportedFile = file;
    put((report) => after(report, known), id);
    await refresh();
  }

  return {
    readAgain(file, chosen) {
      const { language, encoding } = file;
      const replaced = (report: ImportReport, by: ImportedFile) => ({
        ...report,
        imported: report.imported.map((known) => (known.id === by.id ? by : known)),
      });
      return read({
        from: file,
        chosen: {
          language: language.isFound ? null : language.tag,
          encoding: encoding && !encoding.isFound ? encoding.label : null,
          ...chosen,
        },
        how: 'replace',
        doing: 'Reading the file again',
        done: `Read ${file.file} again.`,
        after: replaced,
        before: (report) => replaced(report, file),
      });
    },
    takeUpdate(update) {
      return read({
        from: update,
        chosen: { language: null, encoding: null },
        how: 'update',
        doing: 'Updating the story',
        done: `Updated “${storyName(update.headline)}”.`,
        after: (report, file) => ({
          ...report,
          imported: [...report.imported, file],
          updates: report.updates.filter(({ id }) => id !== update.id),
        }),
        before: (report) => ({
          ...report,
          imported: report.imported.filter(({ id }) => id !== update.id),
          updates: [...report.updates, update],
        }),
      });
    },
  };
}
