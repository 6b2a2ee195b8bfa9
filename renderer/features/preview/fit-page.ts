import type { CSSProperties } from 'react';
import type { Size } from '../../ui/use-size.ts';

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
