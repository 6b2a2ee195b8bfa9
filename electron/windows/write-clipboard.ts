import * as electron from 'electron';
import type { Copied } from '../exporting/copied.ts';

/** As Electron has it in later versions, after the one of pages; and as it had it before. */
interface Clipboards {
  readonly clipboard: { write(data: unknown): unknown };
  readonly ClipboardItem?: new (items: Readonly<Record<string, string>>) => unknown;
}

/** Puts words on the system's clipboard, with their form where there is any, in the place of all that is there. */
export async function writeClipboard(
  { html, text }: Copied,
  { clipboard, ClipboardItem }: Clipboards = electron,
): Promise<void> {
  if (ClipboardItem) {
    const items = { 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) };
    await clipboard.write([new ClipboardItem(items)]);
  } else clipboard.write({ text, ...(html === undefined ? {} : { html }) });
}
