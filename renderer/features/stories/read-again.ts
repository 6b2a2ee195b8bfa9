import type { StoreApi } from 'zustand';
import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { ChosenReading, ImportedFile } from '../../../shared/library/import-report.ts';
import type { Operations } from '../../session/operations.ts';
import { readDroppedFile } from './request-import.ts';
import type { StoriesState } from './stories-state.ts';

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

/** Reads files of the last import once more, in another language or encoding, in a way that can be taken back. */
export function createReadAgain(parts: ReadAgainParts): ReadAgain {
  const { bridge, store, operations, refresh, dropped } = parts;

  /** At once, so that the focus finds what takes it back. */
  function put(file: ImportedFile, readAgain: string | null): void {
    const { importReport: report } = store.getState();
    if (!report) return;
    const imported = report.imported.map((known) => (known.id === file.id ? file : known));
    store.setState({ importReport: { ...report, imported }, readAgain });
  }

  return async (file, chosen) => {
    const { language, encoding, id, place, part } = file;
    const whole: ChosenReading = {
      language: language.isFound ? null : language.tag,
      encoding: encoding && !encoding.isFound ? encoding.label : null,
      ...chosen,
    };
    store.setState({ readingAgain: id });
    let read: ImportedFile | null = null;
    const outcome = await operations.run({
      doing: 'Reading the file again',
      total: 1,
      done: () => `Read ${file.file} again.`,
      async ask(operation) {
        const from = dropped(place);
        const reply = await bridge.request('stories.importAgain', {
          operation,
          id,
          place,
          part,
          dropped: from && (await readDroppedFile(from)),
          chosen: whole,
        });
        if (!reply.ok) return reply;
        read = reply.value.file;
        return { ok: true, value: reply.value.outcome };
      },
      undone() {
        put(file, null);
        void refresh();
      },
    });
    store.setState({ readingAgain: null });
    if (!outcome || outcome.failed.length > 0 || !read) return;
    put(read, id);
    await refresh();
  };
}
