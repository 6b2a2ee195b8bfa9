import type { Printer } from './printer.ts';

/** Loads and makes what prints pages. */
export type NewPrinter = () => Promise<Printer>;

/** A program of its own, for a process that has no window. */
const inProcess: NewPrinter = async () => (await import('./printer-process.ts')).processPrinter();

/** Does `work` with a printer that is made when it is first used, and closed afterwards. */
export async function withPrinter<T>(
  newPrinter: NewPrinter = inProcess,
  work: (printer: Pick<Printer, 'print'>) => Promise<T>,
): Promise<T> {
  let made: Promise<Printer> | null = null;
  try {
    return await work({
      async print(document) {
        made ??= newPrinter();
        return (await made).print(document);
      },
    });
  } finally {
    await (await (made as Promise<Printer> | null))?.close();
  }
}
