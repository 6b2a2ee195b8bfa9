const KB = 1000;
const UNITS = ['KB', 'MB', 'GB', 'TB'] as const;

/**
 * Bytes as a file manager writes them, in thousands: `0 KB`, `12 KB`, `3.4 MB`, `1.2 TB`. What is there is
 * never rounded to nothing.
 */
export function sizeWords(bytes: number): string {
  let size = bytes / KB;
  let unit = 0;

  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= KB;
    unit++;
  }
  return `${unit === 0 ? Math.ceil(size) : size.toFixed(1)} ${UNITS[unit]}`;
}
