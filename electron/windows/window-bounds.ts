/** Screen coordinates in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SMALLEST = { width: 1024, height: 700 } as const;
const USUAL = { width: 1440, height: 900 } as const;

/**
 * Where to open the window: where it was, as far as that is still on a screen. `workAreas` are the screens
 * without their bars, the main one first; there is always one.
 */
export function windowBounds(saved: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle {
  const home = (saved && mostCovered(saved, workAreas)) ?? workAreas[0];
  if (!home) return { x: 0, y: 0, ...USUAL };
  const wanted = saved && overlap(saved, home) > 0 ? saved : centred(saved ?? USUAL, home);
  const width = Math.max(Math.min(wanted.width, home.width), SMALLEST.width);
  const height = Math.max(Math.min(wanted.height, home.height), SMALLEST.height);
  return {
    x: clamp(wanted.x, home.x, home.x + home.width - width),
    y: clamp(wanted.y, home.y, home.y + home.height - height),
    width,
    height,
  };
}

function mostCovered(saved: Rectangle, workAreas: readonly Rectangle[]): Rectangle | null {
  const byCover = workAreas.map((area) => ({ area, cover: overlap(saved, area) }));
  const best = byCover.toSorted((a, b) => b.cover - a.cover)[0];
  return best && best.cover > 0 ? best.area : null;
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(width, 0) * Math.max(height, 0);
}

function centred(size: { readonly width: number; readonly height: number }, area: Rectangle): Rectangle {
  return {
    x: Math.round(area.x + (area.width - size.width) / 2),
    y: Math.round(area.y + (area.height - size.height) / 2),
    width: size.width,
    height: size.height,
  };
}

// The upper bound lies below the lower one on a screen smaller than the window: then the corner with the
// title bar wins.
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
