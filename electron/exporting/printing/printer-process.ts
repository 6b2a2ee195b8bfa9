import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatelineError } from '../../../shared/result.ts';
import { assetsFolder } from '../../library/opening/assets-folder.ts';
import { isProgramFile } from '../../threads/bundled-file.ts';
import type { PrintedDocument, Printer } from './printer.ts';
import type { PrinterAnswer, PrinterRequest } from './printer-messages.ts';

/** The program that prints, as `electron/runtime/start-printer.mjs` starts it. */
export interface StartedPrinter {
  readonly child: ChildProcess;
  /** Ends it and takes away what it needed. */
  stop(): Promise<void>;
}

/** Starts the program that prints; rejects with a sentence where this computer cannot. */
export type StartPrinter = () => Promise<StartedPrinter>;

/**
 * Prints in a program of its own, for a process that has no window: it starts with the first document, and the
 * virtual display with it where there is no other.
 */
export function processPrinter(start: StartPrinter = startPrinterProgram): Printer {
  const waiting = new Map<number, { resolve(pdf: Uint8Array): void; reject(cause: Error): void }>();
  let number = 0;
  let started: Promise<StartedPrinter> | null = null;

  async function begin(): Promise<StartedPrinter> {
    const printer = await start();
    printer.child.on('message', (answer: PrinterAnswer) => {
      const asked = waiting.get(answer.number);
      waiting.delete(answer.number);
      if ('pdf' in answer) asked?.resolve(answer.pdf);
      else asked?.reject(notPrinted(answer.problem));
    });
    const ended = (why: string) => {
      started = null;
      for (const { reject } of waiting.values()) reject(notPrinted(why));
      waiting.clear();
    };
    printer.child.once('error', (cause) => ended(cause.message));
    printer.child.once('exit', () => ended('the program that prints has ended'));
    return printer;
  }

  return {
    async print(document: PrintedDocument) {
      started ??= begin();
      const { child } = await started.catch((cause: unknown) => {
        started = null;
        throw notPrinted(cause instanceof Error ? cause.message : String(cause));
      });
      return new Promise<Uint8Array>((resolve, reject) => {
        const request: PrinterRequest = { number: ++number, ...document };
        waiting.set(request.number, { resolve, reject });
        child.send(request, (cause) => cause && reject(notPrinted(cause.message)));
      });
    },
    async close() {
      const printer = await started?.catch(() => null);
      started = null;
      await printer?.stop();
    },
  };
}

function notPrinted(why: string): DatelineError {
  const reason = why.replace(/\.$/, '');
  return new DatelineError(
    'unsupported',
    `No PDF could be made (${reason}): open the library in Dateline’s window and export from there.`,
  );
}

/** The folder of the sources has it; a packaged program prints in its own window. */
async function startPrinterProgram(): Promise<StartedPrinter> {
  const root = join(assetsFolder(), '..');
  const file = join(root, 'electron', 'runtime', 'start-printer.mjs');
  if (!isProgramFile(file)) throw new Error('this program has no window to print in');
  const { startPrinter } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    readonly startPrinter: StartPrinter;
  };
  return startPrinter();
}
