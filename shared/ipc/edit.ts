import { z } from 'zod';
import { request } from './bridge-request.ts';

/** What the window asks to be done to what has the focus in it: only the main process may use the clipboard for it. */
export const CLIPBOARD_COMMANDS = ['cut', 'copy', 'paste', 'paste-plain'] as const;
export type ClipboardCommand = (typeof CLIPBOARD_COMMANDS)[number];

export const editRequests = {
  /** Refused unless a key or a button has just been pressed. */
  'edit.clipboard': request(z.strictObject({ command: z.enum(CLIPBOARD_COMMANDS) })).answers<null>(),
};
