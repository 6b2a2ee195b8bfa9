// What Electron and its display need from Debian beyond a bare system.

/** Each with the names it goes by: Debian 13 and Ubuntu 24.04 renamed two. */
export const WINDOW_PACKAGES = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
];

/** Needed only where there is no screen. */
export const DISPLAY_PACKAGES = [['xvfb'], ['xauth']];

/**
 * @param {string} listing lines of "package state" from dpkg-query
 * @param {readonly (readonly string[])[]} wanted
 * @returns {string[][]} the wanted packages that are missing, each with its names
 */
export function missingPackages(listing, wanted) {
  const installed = new Set();
  for (const line of listing.split('\n')) {
    const [name, state] = line.trim().split(' ');
    if (state === 'installed') installed.add(name);
  }
  return wanted.filter((names) => !names.some((name) => installed.has(name))).map((names) => [...names]);
}

/**
 * @param {string} policy what `apt-cache policy NAME…` prints
 * @param {readonly string[]} names
 * @returns {string | undefined} the first of the names that can be installed
 */
export function installableName(policy, names) {
  return names.find((name) => {
    const at = `\n${policy}`.indexOf(`\n${name}:\n`);
    if (at < 0) return false;
    const candidate = /\n {2}Candidate: (.+)/.exec(policy.slice(at))?.[1];
    return candidate !== undefined && candidate !== '(none)';
  });
}

/**
 * @param {string} listing what `ldd` prints about an executable
 * @returns {string[]} libraries that the system lacks
 */
export function missingLibraries(listing) {
  return [...listing.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => String(match[1]));
}
