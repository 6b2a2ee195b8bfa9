import type { CSSProperties } from 'react';
import { PAGE_WIDTHS } from '../../../shared/headline/page-widths.ts';
import type { PreviewWidth } from '../../../shared/preferences.ts';
import type { Size } from '../../ui/use-size.ts';

/** A page that is as wide as its pane is laid out for the narrowest phone at least. */
const NARROWEST = 320;

/** The width in CSS pixels that the page is laid out for in a room. */
export function pageWidth(width: PreviewWidth, room: Size): number {
  return width === 'pane' ? Math.max(NARROWEST, room.width) : PAGE_WIDTHS[width];
}

/**
 * How a frame of `width` CSS pixels stands in a room: in its real width, so that the page lays itself out
 * as on such a screen, and scaled down where the room is narrower.
 */
export function fitPage(
  width: number,
  room: Size,
): { readonly frame: CSSProperties; readonly scale: number } {
  const scale = Math.min(1, room.width / width);
  return {
    scale,
    frame: {
      width,
      height: room.height / scale,
      transform: scale === 1 ? 'none' : `scale(${scale})`,
      left: Math.max(0, Math.floor((room.width - width * scale) / 2)),
    },
  };
}
