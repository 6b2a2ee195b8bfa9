import { app } from 'electron';
import type { PrintedDocument } from '../exporting/printing/printer.ts';
import type { PrinterAnswer, PrinterRequest } from '../exporting/printing/printer-messages.ts';
import { declareAppScheme } from '../media/app-protocol.ts';
import { closeNetwork } from '../windows/close-network.ts';
import { guardContents } from '../windows/guard-contents.ts';
import { windowPrinter } from './window-printer.ts';

// What the command line starts to have pages printed: a program without a window that anybody sees, which ends
// with whoever started it.
declareAppScheme();
closeNetwork(app.commandLine, null);
app.on('web-contents-created', (_event, contents) => guardContents(contents));
app.on('window-all-closed', () => app.quit());
process.on('disconnect', () => app.quit());

const printer = windowPrinter();

process.on('message', (request: PrinterRequest) => {
  void answerTo(request).then((answer) => process.send?.(answer));
});

async function answerTo({ number, ...document }: PrinterRequest): Promise<PrinterAnswer> {
  try {
    return { number, pdf: await printed(document) };
  } catch (cause) {
    return { number, problem: cause instanceof Error ? cause.message : String(cause) };
  }
}

async function printed(document: PrintedDocument): Promise<Uint8Array> {
  await app.whenReady();
  return printer.print(document);
}
