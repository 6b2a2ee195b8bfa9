import type { MimePart } from '../../../../shared/import/mime/mime-part.ts';
import { LARGEST } from '../../files/largest.ts';

/** A part's bytes as a `data:` address; larger ones than any picture are refused by what measures pictures. */
export function partData({ bytes }: MimePart): string {
  const kept = bytes.subarray(0, LARGEST.picture + 1);
  return `data:application/octet-stream;base64,${Buffer.from(kept).toString('base64')}`;
}
