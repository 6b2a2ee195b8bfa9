import { imageSize } from 'image-size';
import type { PictureSettings } from '../../../shared/site-profile/site.ts';
import { pictureType } from '../../library/files/picture-types.ts';
import { renderPicture } from '../../library/media/render/render-picture.ts';

/** A picture as Word shows it. */
export interface DocxPicture {
  readonly type: 'png' | 'jpg' | 'gif';
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The picture for a Word file: other formats than it has always shown are written anew. Null where they cannot be. */
export async function docxPicture(
  bytes: Uint8Array,
  { longSide, quality }: PictureSettings,
): Promise<DocxPicture | null> {
  const type = pictureType(bytes);
  if (type === 'png' || type === 'jpg' || type === 'gif') return sized(type, bytes);
  const anew = await renderPicture({ bytes, type: 'jpg', longSide, quality, turn: true });
  return anew === null ? null : sized('jpg', anew);
}

function sized(type: DocxPicture['type'], bytes: Uint8Array): DocxPicture {
  const { width, height } = imageSize(bytes);
  return { type, bytes, width, height };
}
