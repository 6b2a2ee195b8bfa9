/**
 * @typedef {{ readonly status: string, readonly fileName: string }} MutantResult
 * @typedef {{ readonly folder: string, readonly mutants: number, readonly detected: number, readonly survived: number,
 *   readonly uncovered: number }} Score
 */

const DETECTED = ['Killed', 'Timeout'];

/**
 * How many mutants of each folder were noticed by a test, and of all together last.
 * @param {readonly MutantResult[]} results those of one area, with file names relative to it
 * @returns {readonly Score[]}
 */
export function scoresByFolder(results) {
  /** @type {Map<string, MutantResult[]>} */
  const folders = new Map();
  for (const result of results) {
    const folder = result.fileName.includes('/') ? (result.fileName.split('/')[0] ?? '') : '(its own files)';
    folders.set(folder, [...(folders.get(folder) ?? []), result]);
  }
  const sorted = [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...sorted, /** @type {const} */ (['together', results])].map(([folder, of]) => ({
    folder,
    mutants: of.length,
    detected: of.filter(({ status }) => DETECTED.includes(status)).length,
    survived: of.filter(({ status }) => status === 'Survived').length,
    uncovered: of.filter(({ status }) => status === 'NoCoverage').length,
  }));
}

/** @param {Score} score */
export const percent = ({ detected, mutants }) => (mutants === 0 ? 100 : (100 * detected) / mutants);

/**
 * A table in Markdown, as the formatter wants it.
 * @param {string} area
 * @param {readonly Score[]} scores
 */
export function scoreTable(area, scores) {
  const rows = scores.map((score) => {
    const { folder, mutants, detected, survived, uncovered } = score;
    return [folder, mutants, detected, survived, uncovered, `${percent(score).toFixed(0)}%`].map(String);
  });
  const heads = [area, 'mutants', 'noticed', 'survived', 'reached by no test', 'score'];
  const widths = heads.map((head, at) =>
    Math.max(...[head, ...rows.map((row) => row[at] ?? '')].map((cell) => cell.length)),
  );
  /** @param {readonly string[]} cells @param {string} fill */
  const line = (cells, fill = ' ') =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(' | ')} |`;
  const rule = line(
    heads.map(() => ''),
    '-',
  );
  return [line(heads), rule, ...rows.map((row) => line(row))].join('\n');
}

/**
 * The text with `table` between the marks of that area. Throws where they are not there.
 * @param {string} text
 * @param {string} area
 * @param {string} table
 */
export function withTable(text, area, table) {
  const [begin, end] = [`<!-- scores of ${area} -->`, `<!-- end of scores of ${area} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The marks "${begin}" and "${end}" are missing`);
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
}
