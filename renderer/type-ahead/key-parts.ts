import type { ClickTarget } from './click-target.ts';
import type { ImeField } from './ime-field.ts';
import type { KeyDelivery } from './key-delivery.ts';
import type { KeyQueue } from './key-queue.ts';
import type { KeyWaits } from './key-waits.ts';

/** What listens to the window works on. */
export interface KeyParts {
  readonly window: Window;
  readonly clock: () => number;
  readonly ime: ImeField;
  readonly queue: KeyQueue;
  readonly waits: KeyWaits;
  readonly pointed: ClickTarget;
  readonly delivery: KeyDelivery;
}
