import type { LibrarySlot } from '../ipc/library-slot.ts';
import { type AskAboutUnsaved, mayClose } from './may-close.ts';
import type { Page } from './page.ts';

/**
 * Brings everything to disk before the window closes; false when the person wants to keep it open. `hide` takes the window
 * out of reach once its page is saved, so that nothing more can be written into it.
 */
export async function saveBeforeClosing(
  desk: LibrarySlot,
  page: Page,
  askPerson: AskAboutUnsaved,
  hide: () => void,
): Promise<boolean> {
  if (desk.current() && page.running && !(await mayClose(page.flush, askPerson))) return false;
  hide();
  await desk.close();
  return true;
}
