import { markdownTable } from '../support/markdown-table.mjs';

/**
 * @typedef {{ readonly status: string, readonly fileName: string }} MutantResult
 * @typedef {{ readonly folder: string, readonly mutants: number, readonly detected: number, readonly survived: number,
 *   readonly uncovered: number }} Score
 */

const TOGETHER = 'together';
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
  return [...sorted, /** @type {const} */ ([TOGETHER, results])].map(([folder, of]) => ({
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

/**
 * The rows of a table that `scoreTable` made. Throws where there is none in the text.
 * @param {string} text
 * @returns {readonly Score[]}
 */
export function scoresIn(text) {
  const rows = [...text.matchAll(/^\| (\S.*?) +\| (\d+) +\| (\d+) +\| (\d+) +\| (\d+) +\| \d+% +\|$/gm)];
  if (rows.length === 0) throw new Error('There is no table of scores');
  return rows.map(([, folder = '', ...figures]) => {
    const [mutants = 0, detected = 0, survived = 0, uncovered = 0] = figures.map(Number);
    return { folder, mutants, detected, survived, uncovered };
  });
}

/**
 * The scores of an area with those of some of its folders measured again.
 * @param {readonly Score[]} known
 * @param {readonly Score[]} again
 * @returns {readonly Score[]}
 */
export function withScores(known, again) {
  const folders = known.filter(({ folder }) => folder !== TOGETHER);
  const rows = folders.map((score) => again.find(({ folder }) => folder === score.folder) ?? score);
  /** @param {(score: Score) => number} of */
  const sum = (of) => rows.reduce((all, score) => all + of(score), 0);
  const together = {
    folder: TOGETHER,
    mutants: sum(({ mutants }) => mutants),
    detected: sum(({ detected }) => detected),
    survived: sum(({ survived }) => survived),
    uncovered: sum(({ uncovered }) => uncovered),
  };
  return [...rows, together];
}
