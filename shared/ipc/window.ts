import { z } from 'zod';
import { openableHref } from '../story/safe-href.ts';
import { request } from './bridge-request.ts';

export const windowRequests = {
  'link.open': request(
    z.strictObject({
      href: z
        .string()
        .max(4000)
        .refine((href) => openableHref(href) === href, 'is not an address that can be opened'),
    }),
  ).answers<null>(),
  /** The window has flushed everything and may be closed; see the event `window.flush`. */
  'window.flushed': request(
    z.strictObject({
      ok: z.boolean(),
      unsaved: z.strictObject({ headline: z.string(), why: z.string(), isKept: z.boolean() }).exactOptional(),
    }),
  ).answers<null>(),
  /** Lets the window fill the screen, or no longer; the answer is whether it did before. */
  'window.fill': request(z.strictObject({ on: z.boolean() })).answers<boolean>(),
};

/** What the window is told of itself. */
export interface WindowEvents {
  /** The person wants to compare the two texts of the open story before the window closes. */
  'story.compare': null;
  /** Write everything to disk now, then answer with `window.flushed`. */
  'window.flush': null;
  /** Whether a screen reader, or another program that reads the window out, is at work now. */
  'window.assistive': boolean;
}
