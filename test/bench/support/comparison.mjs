/**
 * One figure of Dateline's beside what it is measured by.
 * @typedef {object} Comparison
 * @property {string} what
 * @property {string} dateline the figure with its unit
 * @property {string} beside what stands beside it, with its figure
 * @property {number} ratio of the two; smaller is better
 * @property {number | null} wanted the most that the ratio may be, null where nothing is promised
 */

/**
 * What a bench found out.
 * @typedef {object} BenchResult
 * @property {readonly Comparison[]} comparisons
 * @property {boolean} [holds] false where something else that was wanted is not so
 * @property {{ readonly heads: readonly string[], readonly rows: readonly (readonly string[])[] }} [desk] figures by
 * the number of stories
 */

/** @param {Comparison} comparison */
export const isMet = ({ ratio, wanted }) => wanted === null || ratio <= wanted;

/**
 * One line that a script can find: what was wanted, what was measured, whether it holds.
 * @param {Comparison} comparison
 */
export function comparisonLine(comparison) {
  const { what, ratio, wanted } = comparison;
  const mark = wanted === null ? '      ' : isMet(comparison) ? 'holds ' : 'MISSED';
  return `  ${mark} ${what}: ${ratio.toFixed(2)}x${wanted === null ? '' : `, wanted <= ${wanted}x`}`;
}

/**
 * The cells of a comparison in the table of test/README.md.
 * @param {Comparison} comparison
 */
export function comparisonCells({ what, dateline, beside, ratio, wanted }) {
  return [what, dateline, beside, ratio.toFixed(2), wanted === null ? '' : String(wanted)];
}

export const COMPARISON_HEADS = ['What', 'Dateline', 'Beside it', 'Ratio', 'Wanted'];

/** Milliseconds for a reader, e.g. "17.2 ms" or "1,006 ms". @param {number} value */
export const ms = (value) =>
  `${value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 })} ms`;
