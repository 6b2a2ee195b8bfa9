import type { ElectronApplication } from '@playwright/test';

/** One use of the system: a dialog that was shown, an address or a file that was handed over. */
export interface NativeCall {
  readonly kind: 'open-dialog' | 'save-dialog' | 'message-box' | 'open-external' | 'show-in-folder';
  /** The dialog's options, or the address or path. */
  readonly about: unknown;
}

interface Answers {
  open: string[][];
  save: (string | null)[];
  messageBox: number[];
}

interface StandIn {
  calls: NativeCall[];
  answers: Answers;
}

/** Answers for the system's dialogs, used up one by one; a dialog without an answer is cancelled. */
export interface NativeAnswers {
  /** Paths that a file or folder dialog answers; none cancels. */
  readonly open?: readonly string[];
  /** Path that a save dialog answers; null cancels. */
  readonly save?: string | null;
  /** Index of the button that is pressed in a message box. */
  readonly messageBox?: number;
}

type Holder = { datelineStandIn?: StandIn };

/** Takes the place of the system's dialogs and programs, which a test cannot reach. */
export async function installNativeStandIn(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, shell }) => {
    const standIn: StandIn = { calls: [], answers: { open: [], save: [], messageBox: [] } };
    (globalThis as Holder).datelineStandIn = standIn;
    const optionsOf = (words: unknown[]) => words.at(-1);
    const replace = (target: object, name: string, stub: (...words: unknown[]) => unknown) =>
      Object.defineProperty(target, name, { value: stub, configurable: true, writable: true });
    replace(dialog, 'showOpenDialog', async (...words) => {
      standIn.calls.push({ kind: 'open-dialog', about: optionsOf(words) });
      const filePaths = standIn.answers.open.shift() ?? [];
      return { canceled: filePaths.length === 0, filePaths };
    });
    replace(dialog, 'showSaveDialog', async (...words) => {
      standIn.calls.push({ kind: 'save-dialog', about: optionsOf(words) });
      const filePath = standIn.answers.save.shift() ?? '';
      return { canceled: filePath === '', filePath };
    });
    replace(dialog, 'showMessageBox', async (...words) => {
      const options = optionsOf(words) as { cancelId?: number };
      standIn.calls.push({ kind: 'message-box', about: options });
      return {
        response: standIn.answers.messageBox.shift() ?? options.cancelId ?? 0,
        checkboxChecked: false,
      };
    });
    replace(shell, 'openExternal', async (address) => {
      standIn.calls.push({ kind: 'open-external', about: address });
    });
    replace(shell, 'showItemInFolder', (file) => {
      standIn.calls.push({ kind: 'show-in-folder', about: file });
    });
  });
}

/** Adds an answer for the next dialog of each kind that is given. */
export async function answerNext(app: ElectronApplication, answers: NativeAnswers): Promise<void> {
  await app.evaluate((_electron, next) => {
    const standIn = (globalThis as Holder).datelineStandIn;
    if (!standIn) throw new Error('the stand-in for the system is not installed');
    if (next.open) standIn.answers.open.push([...next.open]);
    if (next.save !== undefined) standIn.answers.save.push(next.save);
    if (next.messageBox !== undefined) standIn.answers.messageBox.push(next.messageBox);
  }, answers);
}

/** Everything that Dateline has asked of the system so far. */
export async function nativeCalls(app: ElectronApplication): Promise<readonly NativeCall[]> {
  return await app.evaluate(() => (globalThis as Holder).datelineStandIn?.calls ?? []);
}
