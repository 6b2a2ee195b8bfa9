import { makeDeb } from './deb.mjs';
import { makePortable } from './portable.mjs';
import { makeRpm } from './rpm.mjs';

/**
 * What a package is made of.
 * @typedef {object} Making
 * @property {string} payload folder of the program
 * @property {string} tree folder that stands for `/`
 * @property {string} work where a target may leave what it needs meanwhile
 * @property {string} out
 * @property {string} version
 * @property {Date} date
 * @property {boolean} isRelease over the official runtime
 */

/** @typedef {{ readonly label: string, make(making: Making): Promise<string> }} Target */

/** Made here, in this order. @type {Readonly<Record<string, Target>>} */
export const LINUX_TARGETS = {
  deb: { label: 'Debian package', make: makeDeb },
  rpm: { label: 'RPM package', make: makeRpm },
  portable: { label: 'portable folder and archive', make: makePortable },
};

/** Made on machines of their own, see .github/workflows/release.yml. */
export const ELSEWHERE = {
  windows: 'The installer and zip for Windows need the official Electron for Windows',
  macos: 'The dmg and zip for macOS need the official Electron for macOS, and a Mac to sign them',
};
