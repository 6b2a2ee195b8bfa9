/**
 * @typedef {object} StartPlan
 * @property {boolean} dev
 * @property {string[]} appArguments as the person gave them
 */

/**
 * Takes this program's own switch out of the command line; every other word is the application's.
 * @param {readonly string[]} words
 * @returns {StartPlan}
 */
export function readStartArguments(words) {
  const dev = words[0] === '--dev';
  return { dev, appArguments: words.slice(dev ? 1 : 0) };
}

/**
 * Chromium's switches come before the application's folder, its own words after.
 * @param {string} root
 * @param {readonly string[]} appArguments
 * @param {boolean} isRoot Chromium refuses to run its sandbox as root
 */
export function electronArguments(root, appArguments, isRoot) {
  return [...(isRoot ? ['--no-sandbox'] : []), '--log-level=3', root, ...appArguments];
}

/**
 * The folder in which the person stood: npm moves to the project's root, so that relative paths would change meaning.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} cwd
 * @param {string} root
 * @param {string} script name of the npm script
 */
export function callersFolder(env, cwd, root, script) {
  const isOurScript = env.npm_lifecycle_event === script && cwd === root;
  return isOurScript && env.INIT_CWD ? env.INIT_CWD : cwd;
}
