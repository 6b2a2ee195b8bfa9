interface Extent {
  readonly top: number;
  readonly height: number;
}

/**
 * How far to scroll so that the middle of a line stands at a share of the frame's height; 0 when it is
 * there to the pixel.
 */
export function scrollToHeight(line: Extent, frame: Extent, share: number): number {
  const by = Math.round(line.top + line.height / 2 - (frame.top + frame.height * share));
  return Math.abs(by) > 1 ? by : 0;
}
