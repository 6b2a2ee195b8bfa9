import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import type {
  PrinterAnswer,
  PrinterRequest,
} from '../../../../electron/exporting/printing/printer-messages.ts';
import {
  processPrinter,
  type StartedPrinter,
} from '../../../../electron/exporting/printing/printer-process.ts';

/** A program that answers as it is told. */
function program(answerTo: (request: PrinterRequest) => PrinterAnswer | null) {
  const child = Object.assign(new EventEmitter(), {
    send(request: PrinterRequest) {
      const answer = answerTo(request);
      if (answer) child.emit('message', answer);
      else child.emit('exit');
      return true;
    },
  });
  let starts = 0;
  let stops = 0;
  const start = async () => {
    starts++;
    return { child, stop: async () => void stops++ } as unknown as StartedPrinter;
  };
  return { start, counted: () => ({ starts, stops }) };
}

const document = (html: string) => ({ html, paper: 'a4' }) as const;

it('starts its program with the first document, and once', async () => {
  const { start, counted } = program(({ number, html }) => ({ number, pdf: Buffer.from(html) }));
  const printer = processPrinter(start);
  expect(counted()).toEqual({ starts: 0, stops: 0 });
  const pdfs = await Promise.all(['a', 'b'].map((html) => printer.print(document(html))));
  expect(pdfs.map(String)).toEqual(['a', 'b']);
  await printer.close();
  expect(counted()).toEqual({ starts: 1, stops: 1 });
});

it('starts nothing that it has to end when nothing was printed', async () => {
  const { start, counted } = program(() => null);
  await processPrinter(start).close();
  expect(counted()).toEqual({ starts: 0, stops: 0 });
});

it('says in a sentence what the program could not print, and prints the next', async () => {
  const { start } = program(({ number, html }) =>
    html === 'bad'
      ? { number, problem: 'The page to be printed ended: oom.' }
      : { number, pdf: Buffer.from(html) },
  );
  const printer = processPrinter(start);
  await expect(printer.print(document('bad'))).rejects.toMatchObject({
    code: 'unsupported',
    message: expect.stringMatching(
      /^No PDF could be made \(The page to be printed ended: oom\): open the library/,
    ),
  });
  expect(String(await printer.print(document('good')))).toBe('good');
});

it('tells whoever waits when the program ends, and starts another for the next', async () => {
  const { start, counted } = program(({ number, html }) =>
    html === 'end' ? null : { number, pdf: Buffer.from(html) },
  );
  const printer = processPrinter(start);
  await expect(printer.print(document('end'))).rejects.toMatchObject({ code: 'unsupported' });
  expect(String(await printer.print(document('on')))).toBe('on');
  expect(counted().starts).toBe(2);
});

it('says why it cannot start', async () => {
  const why = 'No virtual display could be started (Xvfb is not installed): install xvfb, or set DISPLAY.';
  const printer = processPrinter(() => Promise.reject(new Error(why)));
  await expect(printer.print(document('x'))).rejects.toThrow(/Xvfb is not installed/);
  await printer.close();
});
