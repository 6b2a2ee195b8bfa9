import { markdownTable } from '../support/markdown-table.mjs';

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
 * The scores as a table in Markdown.
 * @param {string} area
 * @param {readonly Score[]} scores
 */
export function scoreTable(area, scores) {
  const rows = scores.map((score) => {
    const { folder, mutants, detected, survived, uncovered } = score;
    return [folder, mutants, detected, survived, uncovered, `${percent(score).toFixed(0)}%`].map(String);
  });
  const heads = [area, 'mutants', 'noticed', 'survived', 'reached by no test', 'score'];
  return markdownTable(heads, rows);
}
