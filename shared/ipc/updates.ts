import { z } from 'zod';
import { request } from './bridge-request.ts';

/** What this Dateline knows of updates; nothing is asked of anybody to know it. */
export interface UpdateState {
  readonly version: string;
  /** Where updates are asked for; empty until a person has said where. */
  readonly address: string;
  /** Whether this program was built with a key to know updates by; without one there are none. */
  readonly hasKey: boolean;
}

/** A release that was found, and is known to be ours. */
export interface UpdateOffer {
  readonly release: string;
  /** A day (ISO 8601). */
  readonly published: string;
  readonly notes: string;
  /** Whether it waits on this computer to be installed; else it is the one that runs. */
  readonly isKept: boolean;
}

export const updateRequests = {
  'updates.state': request().answers<UpdateState>(),
  /** Asks the address for a newer release, and remembers it. */
  'updates.ask': request(z.strictObject({ address: z.string().max(2000) })).answers<UpdateOffer>(),
  /** Null when nothing was chosen. */
  'updates.fromFile': request().answers<UpdateOffer | null>(),
  /** Licences of everything that is shipped, as one text; empty in a program that is not packaged. */
  'updates.licences': request().answers<string>(),
  /** Shows the update that waits where it lies. */
  'updates.show': request().answers<null>(),
};
