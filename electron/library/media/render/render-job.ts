import type { ShownPart } from '../../../../shared/import/shown-part.ts';
import type { PictureType } from '../../files/picture-types.ts';

/** Makes a picture upright and no longer than `longSide`, in the format that it has. */
export interface RenderJob {
  readonly bytes: Uint8Array;
  readonly type: PictureType;
  readonly longSide: number;
  /** 1 to 100, as JPEG counts it. */
  readonly quality: number;
  /** Turn it as the camera noted; without, it stays as its pixels lie. */
  readonly turn: boolean;
  /** What is shown of it; the rest goes, and so does what the file says of how and where it was taken. */
  readonly shown?: ShownPart;
}
