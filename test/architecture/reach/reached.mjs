// What counts as reached, from what Vitest has counted.

/**
 * @typedef {object} FileCounts how often what a file has was run, as Istanbul writes it
 * @property {Record<string, number[]>} b branches
 * @property {Record<string, number>} f functions
 * @property {Record<string, number>} s statements
 */

/**
 * Reached is a file of whose branches half were run at least; without branches half of its functions;
 * without these whatever was imported. A file of types alone has nothing to run.
 * @param {FileCounts} counts
 */
export function isReached({ b, f, s }) {
  const branches = Object.values(b).flat();
  const functions = Object.values(f);
  const statements = Object.values(s);
  if (branches.length > 0) return isHalfRun(branches);
  if (functions.length > 0) return isHalfRun(functions);
  return statements.length === 0 || statements.some((count) => count > 0);
}

/** @param {readonly number[]} counts */
function isHalfRun(counts) {
  return 2 * counts.filter((count) => count > 0).length >= counts.length;
}

/**
 * @param {Record<string, FileCounts>} coverage by absolute path
 * @param {string} root absolute
 * @returns {string[]} paths below the root, in alphabetical order
 */
export function unreachedFiles(coverage, root) {
  return Object.entries(coverage)
    .filter(([, counts]) => !isReached(counts))
    .map(([file]) => file.slice(root.length + 1))
    .sort();
}

/**
 * What differs between the list and what was measured, each as a sentence. The list may only shrink.
 * @param {readonly string[]} listed
 * @param {readonly string[]} unreached
 * @returns {string[]}
 */
export function complaints(listed, unreached) {
  const known = new Set(listed);
  const measured = new Set(unreached);
  return [
    ...unreached
      .filter((file) => !known.has(file))
      .map((file) => `${file} is reached by no unit test, as less than half of its branches run: test it.`),
    ...listed
      .filter((file) => !measured.has(file))
      .map((file) => `${file} is reached by now, or gone: take it out with npm run reach -- --shrink.`),
  ];
}

/** The paths of the list, which has one a line. @param {string} text */
export function readList(text) {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
