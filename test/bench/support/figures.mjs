/**
 * The value below which `share` (0 to 1) of the numbers lie.
 * @param {readonly number[]} numbers
 * @param {number} share
 * @returns {number}
 */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  return quantile(numbers, 0.5);
}

/**
 * Prints rows as a table with aligned columns; numbers to one decimal.
 * @param {string} title
 * @param {readonly (string | number)[]} header
 * @param {readonly (readonly (string | number)[])[]} rows
 */
export function printTable(title, header, rows) {
  const cells = [header, ...rows].map((row) => row.map(cell));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of cells) console.log(`  ${row.map((text, i) => text.padEnd(widths[i] ?? 0)).join('  ')}`);
}

/** @param {string | number} value */
function cell(value) {
  return typeof value === 'number' ? value.toFixed(1) : String(value);
}
