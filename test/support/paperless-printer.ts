import type { Printer } from '../../electron/exporting/printing/printer.ts';

/** Gives what was to be printed in place of a PDF, for tests of all that comes before the paper. */
export function paperless(): Printer {
  return {
    print: async ({ html, paper }) => Buffer.from(`%${paper}\n${html}`),
    close: async () => undefined,
  };
}

export const paperlessPrinter = async (): Promise<Printer> => paperless();

/** For handlers that nothing is handed over by. */
export const NO_HANDOVERS = {
  copy: async () => undefined,
  printOnPaper: async () => false,
};
