import { markdownTable, withTable } from '../../support/markdown-table.mjs';
import { COMPARISON_HEADS, comparisonCells } from './comparison.mjs';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/**
 * The text of test/README.md with the figures of one run of all benches in its tables.
 * @param {string} text
 * @param {readonly import('./comparison.mjs').BenchResult[]} results
 * @param {Date} when
 */
export function withFigures(text, results, when) {
  const said = `Measured by one run of \`npm run bench\` on ${DAY.format(when)}:`;
  const comparisons = results.flatMap((result) => result.comparisons.map(comparisonCells));
  const told = withTable(text, 'figures', `${said}\n\n${markdownTable(COMPARISON_HEADS, comparisons)}`);
  const desk = results.flatMap((result) => result.desk ?? [])[0];
  return desk ? withTable(told, 'figures of a desk', markdownTable(desk.heads, desk.rows)) : told;
}
