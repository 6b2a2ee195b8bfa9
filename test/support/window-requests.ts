import { join } from 'node:path';
import { answer } from '../../electron/ipc/answer.ts';
import { appHandlers } from '../../electron/ipc/app-handlers.ts';
import { deskHandlers } from '../../electron/ipc/desk-handlers.ts';
import type { Dialogs } from '../../electron/ipc/dialogs.ts';
import { exportHandlers } from '../../electron/ipc/export-handlers.ts';
import type { Handlers } from '../../electron/ipc/handlers.ts';
import { libraryHandlers } from '../../electron/ipc/library-handlers.ts';
import { createLibrarySlot } from '../../electron/ipc/library-slot.ts';
import { placeHandlers } from '../../electron/ipc/place-handlers.ts';
import { spellingHandlers } from '../../electron/ipc/spelling-handlers.ts';
import { storyHandlers } from '../../electron/ipc/story-handlers.ts';
import { tagHandlers } from '../../electron/ipc/tag-handlers.ts';
import { updateHandlers } from '../../electron/ipc/update-handlers.ts';
import type { BackupJob, BackupOutcome } from '../../electron/library/backup/backup-job.ts';
import { createBackupKeeper } from '../../electron/library/backup/backup-keeper.ts';
import type { BackupChoice } from '../../electron/library/backup/backup-services.ts';
import { chosenStore } from '../../electron/library/backup/backup-store.ts';
import { takeBackup } from '../../electron/library/backup/take-backup.ts';
import { diskFileSystem } from '../../electron/library/disk/file-system.ts';
import { guardLibrary } from '../../electron/library/files/guard-library.ts';
import type { Library } from '../../electron/library/library.ts';
import { openSettings } from '../../electron/settings/open-settings.ts';
import { createWordsOfStories } from '../../electron/settings/words-of-stories.ts';
import { createLibraryNames } from '../../electron/spelling/library-names.ts';
import { createPersonalWords } from '../../electron/spelling/personal-words.ts';
import { temporaryFolder } from '../electron/library/temporary-library.ts';
import { type FakeBridge, fakeBridge } from './fake-bridge.ts';
import { NO_HANDOVERS, paperlessPrinter } from './paperless-printer.ts';

/** What a person answers in the dialogs of the system; nothing, unless a test says otherwise. */
export interface DialogAnswers {
  folder: string | null;
  files: readonly string[];
  target: string | null;
}

export interface WindowRequests {
  readonly bridge: FakeBridge;
  readonly dialogs: DialogAnswers;
  /** Failures that nobody foresaw, which fail a test that looks at them. */
  readonly defects: unknown[];
  /** What the window asked of the system: links that were opened, folders that were shown. */
  readonly shown: string[];
}

/** The main process behind a window, without Electron: every request is answered by the real library. */
export async function windowRequests(library: Library | null, lastStory?: string): Promise<WindowRequests> {
  const own = await temporaryFolder();
  const { settings } = await openSettings({ folder: own, version: '0.1.0' });
  if (lastStory) settings.remember({ lastStory });
  const desk = createLibrarySlot(() => join(own, 'recovery'));
  const answers: DialogAnswers = { folder: null, files: [], target: null };
  const dialogs: Dialogs = {
    chooseFolder: async () => answers.folder,
    chooseFiles: async () => answers.files,
    chooseTarget: async () => answers.target,
  };
  const shown: string[] = [];
  const defects: unknown[] = [];
  const bridge = fakeBridge();
  desk.events.onAny(bridge.emit);
  if (library) await desk.change(library);

  const choices = new Map<string, BackupChoice>();
  const keeper = createBackupKeeper({
    choice: (of) => choices.get(of) ?? null,
    choose: async (of, choice) => {
      if (choice) choices.set(of, choice);
      else choices.delete(of);
    },
    run: backUpHere,
    free: async () => 50e9,
    tell: (status) => bridge.emit('backup.changed', status),
    now: () => Date.now(),
  });
  await keeper.follow(library?.folder ?? null);

  const handlers: Omit<Handlers, 'edit.clipboard'> = {
    ...appHandlers({
      version: '0.1.0',
      settings,
      desk,
      page: { began: () => {}, flush: { answered: () => {} } },
      started: Promise.resolve(),
      unfinished: () => null,
      takeNotice: () => null,
      themeChosen: () => {},
      isAssistive: () => false,
      fillScreen: () => false,
      openLink: async (href) => void shown.push(href),
    }),
    ...libraryHandlers(
      desk,
      dialogs,
      { sample: join(import.meta.dirname, '../../assets/sample'), documents: own, unfinished: () => null },
      {
        save: async () => true,
        opening: () => {},
        stayed: () => {},
        moved: (next) => bridge.emit('library.opened', next.info),
      },
    ),
    ...storyHandlers(
      desk,
      dialogs,
      (id) => settings.remember({ lastStory: id }),
      () => {},
    ),
    ...deskHandlers(desk, dialogs, keeper),
    ...updateHandlers(dialogs, {
      settings,
      installed: { version: '0.1.0', platform: 'linux-x64-deb', key: null, folder: join(own, 'update') },
      licences: async () => '',
      reveal: (file) => void shown.push(file),
    }),
    ...placeHandlers(async () => 'Cairo\tcairo\tEG\tAfrica/Cairo\t30.06,31.25\t9500000'),
    ...spellingHandlers(
      {
        thread: noDictionaries,
        personal: createPersonalWords(diskFileSystem, join(own, 'personal-words.txt')),
        ignored: createWordsOfStories(diskFileSystem, join(own, 'ignored-words.json')),
        folder: join(own, 'dictionaries'),
        showFolder: async () => void shown.push(join(own, 'dictionaries')),
      },
      createLibraryNames(desk),
    ),
    ...tagHandlers(desk, dialogs, createWordsOfStories(diskFileSystem, join(own, 'dismissed-tags.json'))),
    ...exportHandlers(desk, dialogs, {
      places: {
        proposed: () => own,
        remember: () => {},
        async open(file) {
          shown.push(file);
          return '';
        },
        reveal: (file) => void shown.push(file),
      },
      newPrinter: paperlessPrinter,
      ...NO_HANDOVERS,
    }),
  };
  for (const name of Object.keys(handlers)) {
    const reply = (argument: unknown) =>
      answer(name, argument, handlers as Handlers, (request, error) => defects.push([request, error]));
    Object.assign(bridge.handlers, { [name]: reply });
  }
  return { bridge, dialogs: answers, defects, shown };
}

/** Makes a backup without a thread of its own. */
async function backUpHere(job: BackupJob): Promise<BackupOutcome> {
  const store = await chosenStore(diskFileSystem, job, job.library);
  await takeBackup({ store, library: guardLibrary(diskFileSystem, job.library), now: Date.now() });
  return { kind: 'done', skipped: [] };
}

/** Spelling that knows every word. */
const noDictionaries = {
  ask: async (name: string) => {
    if (name === 'languages') return [];
    return name === 'check' ? { checked: true, wrong: [] } : [];
  },
  end: async () => {},
} as never;
