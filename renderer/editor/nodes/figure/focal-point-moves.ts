import type { FocalPoint } from '../../../../shared/story/focal-point.ts';

const STEP = 0.01;
const LEAP = 0.1;

const WAYS: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries<readonly [number, number]>({
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  }),
);

/** Where an arrow key moves the point, further with Shift; null for any other key. */
export function moveFocus({ x, y }: FocalPoint, key: string, far: boolean): FocalPoint | null {
  const way = WAYS.get(key);
  if (!way) return null;
  const step = far ? LEAP : STEP;
  return { x: share(x + way[0] * step), y: share(y + way[1] * step) };
}

/** The point under a place of the window, in a picture that fills `box`. */
export function pointAt(
  clientX: number,
  clientY: number,
  box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
): FocalPoint {
  return { x: share((clientX - box.left) / box.width), y: share((clientY - box.top) / box.height) };
}

export function placeInWords({ x, y }: FocalPoint): string {
  return `${Math.round(x * 100)}% from the left, ${Math.round(y * 100)}% from the top`;
}

/** Hundredths are as near as an eye can tell. */
function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}
