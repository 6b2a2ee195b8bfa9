import { createHash } from 'node:crypto';

/** @typedef {{ readonly id: string }} Mutant */

/**
 * Lets a sample of the mutants through, the same one for the same seed and code. Stryker knows checkers
 * that refuse what does not compile and has no other place to choose: what is not in the sample is counted
 * nowhere.
 */
class SampleChecker {
  static inject = /** @type {const} */ (['options']);

  /** @param {{ sample: { size: number, seed: number } }} options */
  constructor({ sample }) {
    this.sample = sample;
  }

  async init() {}

  /** All at once, for a sample is of all. @param {readonly Mutant[]} mutants */
  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  /** @param {readonly Mutant[]} mutants */
  async check(mutants) {
    const { size, seed } = this.sample;
    /** @param {Mutant} mutant */
    const lot = ({ id }) => createHash('sha256').update(`${seed} ${id}`).digest('hex');
    const drawn = mutants.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1)).slice(0, size);
    const chosen = new Set(drawn.map(({ id }) => id));
    const out = { status: 'compileError', reason: 'not in the sample' };
    return Object.fromEntries(mutants.map(({ id }) => [id, chosen.has(id) ? { status: 'passed' } : out]));
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: SampleChecker }];
