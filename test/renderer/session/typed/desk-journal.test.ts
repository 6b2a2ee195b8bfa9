import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { createDeskJournal } from '../../../../renderer/session/typed/desk-journal.ts';
import type { ToastMessage } from '../../../../renderer/ui/toast-queue.ts';
import type { OpenStory } from '../../../../shared/library/open-story.ts';
import type { TypedText } from '../../../../shared/library/typed-text.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { openFixture } from '../session-fixture.ts';

/** The page's own files, which outlive its windows; a file lets one thread in at a time. */
const disk = new Map<string, { bytes: Uint8Array; isTaken: boolean }>();
let isGone = false;

beforeEach(() => {
  disk.clear();
  isGone = false;
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folderAt('') } });
  vi.stubGlobal('Worker', ThreadOfItsOwn);
});
afterEach(() => vi.unstubAllGlobals());

function folderAt(path: string) {
  if (isGone) throw new Error('The disk is gone');
  return {
    getDirectoryHandle: async (name: string) => folderAt(`${path}/${name}`),
    getFileHandle: async (name: string) => ({
      createSyncAccessHandle: async () => accessTo(`${path}/${name}`),
    }),
  };
}

function accessTo(path: string) {
  const file = disk.get(path) ?? { bytes: new Uint8Array(), isTaken: false };
  if (file.isTaken) throw new Error('Another thread has the file');
  file.isTaken = true;
  disk.set(path, file);
  return {
    getSize: () => file.bytes.length,
    truncate(size: number) {
      file.bytes = new Uint8Array(size);
    },
    read(into: Uint8Array, { at }: { readonly at: number }) {
      into.set(file.bytes.subarray(at, at + into.length));
    },
    write(bytes: Uint8Array, { at }: { readonly at: number }) {
      if (isGone) throw new Error('The disk is gone');
      file.bytes.set(bytes, at);
    },
  };
}

/** The thread's real code with memory of its own; its end lets go of all files. */
class ThreadOfItsOwn {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  readonly #listen: Promise<(event: { readonly data: unknown }) => void>;

  constructor() {
    this.#listen = this.#start();
  }

  async #start() {
    // A module that is loaded anew knows nothing of the thread before.
    vi.resetModules();
    await import('../../../../renderer/session/typed/journal-worker.ts');
    const listen = self.onmessage as unknown as (event: { readonly data: unknown }) => void;
    self.onmessage = null;
    return listen;
  }

  postMessage(data: unknown): void {
    void this.#listen.then((listen) => {
      self.postMessage = ((answer: unknown) => this.onmessage?.({ data: answer })) as typeof self.postMessage;
      listen({ data: structuredClone(data) });
    });
  }

  terminate(): void {
    this.onmessage = null;
    for (const file of disk.values()) file.isTaken = false;
  }
}

const typed = (id: string): TypedText => ({
  id,
  prefix: 0,
  suffix: 0,
  blocks: { before: [], sent: null, now: [] },
  fields: null,
  step: null,
});

/** A window over a library; its story `story-one` is open. `recovered` answers for what was left. */
async function window(recovered: (id: string) => Result<OpenStory>) {
  const { session, bridge } = await openFixture();
  bridge.handlers['stories.recover'] = ({ id }) => recovered(id);
  const told: ToastMessage[] = [];
  const journal = createDeskJournal('/desk', bridge, (message) => {
    told.push(message);
    return () => {};
  });
  onTestFinished(() => journal.end());
  journal.begin(session);
  return { journal, bridge, session, told, asked: () => bridge.called('stories.recover') };
}

const opened = (id: string, headline: string): Result<OpenStory> =>
  ok({ story: createStory(id, '2026-01-31T10:15:00Z', { ...emptyFields('en'), headline }, []), revision: 7 });
const bytesOf = (word: string) =>
  [...disk.values()].filter(({ bytes }) => new TextDecoder().decode(bytes).includes(word));

it('keeps what is typed, also what comes before its files are open, and forgets what is saved', async () => {
  const { journal } = await window((id) => opened(id, ''));
  journal.keep(typed('story-one'));
  await vi.waitFor(() => expect(bytesOf('story-one')).toHaveLength(1));
  journal.keep(null);
  journal.end();
  const next = await window((id) => opened(id, ''));
  next.journal.keep(typed('story-two'));
  await vi.waitFor(() => expect(bytesOf('story-two')).toHaveLength(1));
  expect(next.asked()).toEqual([]);
});

it('brings what a window before left to its story, once', async () => {
  const before = await window((id) => opened(id, ''));
  before.journal.keep(typed('story-two'));
  await vi.waitFor(() => expect(bytesOf('story-two')).toHaveLength(1));
  before.journal.end();
  const after = await window((id) => opened(id, 'Ships turn north'));
  await vi.waitFor(() => expect(after.told).not.toEqual([]));
  expect(after.asked()).toEqual([typed('story-two')]);
  expect(after.told).toEqual([{ message: 'Recovered the last text of “Ships turn north”.', id: 'journal' }]);
  after.journal.end();
  const later = await window((id) => opened(id, ''));
  later.journal.keep(typed('story-one'));
  await vi.waitFor(() => expect(bytesOf('story-one')).not.toEqual([]));
  expect(later.asked()).toEqual([]);
});

it('puts what was left into the open story without a word, and leaves what was not taken', async () => {
  const before = await window((id) => opened(id, ''));
  before.journal.keep(typed('story-one'));
  await vi.waitFor(() => expect(bytesOf('story-one')).toHaveLength(1));
  before.journal.end();
  const refused = await window(() => fail('disk-full', 'The disk is full.'));
  await vi.waitFor(() =>
    expect(refused.told).toEqual([{ message: 'The disk is full.', urgent: true, id: 'journal' }]),
  );
  refused.journal.end();
  const after = await window((id) => opened(id, 'One, and the end'));
  const headline = () => after.session.store.getState().fields?.headline;
  await vi.waitFor(() => expect(headline()).toBe('One, and the end'));
  expect(after.told).toEqual([]);
});

it('says what is not safe while no journal can be kept', async () => {
  const { journal, told } = await window((id) => opened(id, ''));
  journal.keep(typed('story-one'));
  await vi.waitFor(() => expect(bytesOf('story-one')).toHaveLength(1));
  isGone = true;
  journal.keep(typed('story-one'));
  await vi.waitFor(() => expect(told).toHaveLength(1));
  expect(told[0]?.message).toMatch(/^What you type is saved as always, but .* \(The disk is gone\)\.$/);
  const other = await window((id) => opened(id, ''));
  await vi.waitFor(() => expect(other.told).toHaveLength(1));
});
