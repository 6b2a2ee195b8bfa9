import type { Profile } from '../gate/cleared.ts';
import type { ExportKind } from './formats.ts';

/** In which form stories leave. */
export interface ExportForm {
  readonly kind: ExportKind;
  readonly profile: Profile;
}
