import type { TypedText } from '../../../shared/library/typed-text.ts';
import { type Journal, type JournalFile, openJournal } from './journal.ts';
import { HEADER_BYTES } from './journal-record.ts';
import type { JournalJob, JournalReport } from './journal-thread.ts';

/** What the standard has for threads alone, where TypeScript knows only the window. */
interface FileAccess {
  read(into: Uint8Array, options: { readonly at: number }): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  getSize(): number;
  truncate(size: number): void;
}

type AccessibleFile = FileSystemFileHandle & { createSyncAccessHandle(): Promise<FileAccess> };

/** Room that is asked for once: a write within it needs nobody but this thread and the system. */
const ROOM_BYTES = 1 << 20;
/** Texts that could not be brought to their stories stay where they are; more than this nobody has. */
const MOST_SETS = 8;
/** The thread before this one may not have let go of its files yet. */
const TRIES = 40;
const AGAIN_MS = 50;

const report = (what: JournalReport) => self.postMessage(what);
const sets: Journal[] = [];
let own: Journal | null = null;
/** What came before the files were open: only the newest counts. */
let early: TypedText | null | undefined;

self.onmessage = ({ data }: MessageEvent<JournalJob>) => {
  if (data.kind === 'open') void open(data.library).catch(failed);
  else if (data.kind === 'keep') keep(data.typed);
  else {
    sets[data.set]?.keep('');
    report({ kind: 'taken', set: data.set });
  }
};

function keep(typed: TypedText | null): void {
  if (!own) {
    early = typed;
    return;
  }
  try {
    own.keep(typed === null ? '' : JSON.stringify(typed));
  } catch (error) {
    failed(error);
  }
}

async function open(library: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const all = await root.getDirectoryHandle('typed', { create: true });
  const folder = await all.getDirectoryHandle(await nameOf(library), { create: true });
  let free: Journal | null = null;
  for (let set = 0; set < MOST_SETS && !free; set++) {
    const journal = openJournal([await fileAt(folder, `${set}a`), await fileAt(folder, `${set}b`)]);
    sets.push(journal);
    if (journal.text === '') free = journal;
  }
  own = free ?? sets[MOST_SETS - 1] ?? null;
  const texts = sets.flatMap(({ text }, set) => (text === '' ? [] : [{ set, typed: JSON.parse(text) }]));
  report({ kind: 'left', texts });
  if (early !== undefined) keep(early);
}

/** A path may be longer than a name can be. */
async function nameOf(library: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(library));
  return [...new Uint8Array(digest.slice(0, 12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function fileAt(folder: FileSystemDirectoryHandle, name: string): Promise<JournalFile> {
  const file = await folder.getFileHandle(name, { create: true });
  const access = await accessTo(file as AccessibleFile);
  const read = (length: number) => {
    const bytes = new Uint8Array(length);
    access.read(bytes, { at: 0 });
    return bytes;
  };
  if (access.getSize() < ROOM_BYTES) access.truncate(ROOM_BYTES);
  return {
    read() {
      const header = read(HEADER_BYTES);
      const length = new DataView(header.buffer).getUint32(8);
      return read(Math.min(access.getSize(), HEADER_BYTES + length));
    },
    write: (bytes) => void access.write(bytes, { at: 0 }),
  };
}

async function accessTo(file: AccessibleFile): Promise<FileAccess> {
  for (let tries = 1; ; tries++) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

function failed(error: unknown): void {
  report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}
