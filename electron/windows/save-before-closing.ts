import { type AskAboutUnsaved, mayClose } from './may-close.ts';
import type { Page } from './page.ts';

/** The library that may be open, as far as closing a window concerns it. */
interface ClosableLibrary {
  /** Null while none is open. */
  current(): object | null;
  close(): Promise<void>;
}

/**
 * Brings everything to disk before the window closes; false when the person wants to keep it open. `hide`
 * takes the window out of reach once its page is saved, so that nothing more can be written into it.
 */
export async function saveBeforeClosing(
  library: ClosableLibrary,
  page: Page,
  askPerson: AskAboutUnsaved,
  hide: () => void,
): Promise<boolean> {
  if (library.current() && page.running && !(await mayClose(page.flush, askPerson))) return false;
  hide();
  await library.close();
  return true;
}
