const FOLDED = 40;
const GAP = 8;
const NARROWEST = 176;
const WIDEST = 340;

/** How wide each open column is in a room of this width, in CSS pixels; where they do not fit, the board scrolls. */
export function columnWidth(room: number, open: number, folded: number): number {
  if (open === 0) return NARROWEST;
  const left = room - folded * (FOLDED + GAP) - GAP * 3;
  return Math.min(WIDEST, Math.max(NARROWEST, Math.floor(left / open) - GAP));
}
