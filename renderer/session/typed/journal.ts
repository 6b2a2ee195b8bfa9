import { decodeRecord, encodeRecord } from './journal-record.ts';

/** A file that is read and written at its beginning. */
export interface JournalFile {
  read(): Uint8Array;
  write(bytes: Uint8Array<ArrayBuffer>): void;
}

/** The newest text that was kept. */
export interface Journal {
  readonly text: string;
  keep(text: string): void;
}

/** Two files that are written in turn: a write that is cut short leaves the other one, which holds the text before. */
export function openJournal(files: readonly [JournalFile, JournalFile]): Journal {
  const records = files.map((file) => decodeRecord(file.read()));
  const numbers = records.map((record) => record?.number ?? 0);
  let newest = (numbers[1] ?? 0) > (numbers[0] ?? 0) ? 1 : 0;
  let number = numbers[newest] ?? 0;
  let now = records[newest]?.text ?? '';
  return {
    get text() {
      return now;
    },
    keep(text) {
      const other = newest === 0 ? 1 : 0;
      files[other].write(encodeRecord({ number: number + 1, text }));
      number++;
      newest = other;
      now = text;
    },
  };
}
