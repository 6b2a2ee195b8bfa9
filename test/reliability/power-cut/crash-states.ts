import { createHash } from 'node:crypto';
import type { Chance } from '../damage/chance.ts';
import { applyName, entriesOf, type Inode, type NameStep, type Names } from './disk-log.ts';
import type { Recording } from './recording-file-system.ts';

/** The files of a disk by their paths; null is a folder. */
export type DiskTree = ReadonlyMap<string, Buffer | null>;

/** A disk as the power cut may have left it. */
export interface CrashState {
  readonly tree: DiskTree;
  /** How often the person had been told by then that something was done. */
  readonly answered: number;
  /** After this many steps. */
  readonly steps: number;
}

/** What has become of a content that was written and not flushed. */
type Fate = 'whole' | 'torn' | 'dropped';
const FATES: readonly Fate[] = ['whole', 'torn', 'dropped'];

interface Pending {
  readonly step: NameStep;
  /** Folders that must be flushed before the change is sure. */
  readonly waiting: Set<number>;
}

/**
 * Up to this many ways in which things that were not flushed can have gone, all are tried; above, those at
 * the edges and some by chance.
 */
const EXHAUSTIVE = 96;
const BY_CHANCE = 24;

/**
 * Every state that a power cut may leave, at every step of a recording: what was flushed is there; of the
 * rest each name may or may not be, and each content may be whole, torn or dropped. A disk keeps the order
 * only of what happens to one name.
 */
export function* crashStates({ start, steps }: Recording, chance: Chance): Generator<CrashState> {
  const names: Names = new Map([...start.names].map(([number, inside]) => [number, new Map(inside)]));
  const flushed = new Map(start.data);
  const written = new Map<number, Buffer>();
  let pending: Pending[] = [];
  let answered = 0;
  const seen = new Set<string>();

  function settle(): void {
    const left: Pending[] = [];
    for (const one of pending) {
      if (one.waiting.size === 0 && !left.some(({ step }) => touchSame(step, one.step))) {
        applyName(names, one.step);
      } else left.push(one);
    }
    pending = left;
  }

  for (let at = 0; ; at++) {
    for (const { kept, fates } of choices(pending, [...written.keys()], chance)) {
      const tree = treeOf(start.root, names, kept, flushed, written, fates);
      const mark = `${answered} ${hashOf(tree)}`;
      if (seen.has(mark)) continue;
      seen.add(mark);
      yield { tree, answered, steps: at };
    }
    const step = steps[at];
    if (!step) return;
    switch (step.kind) {
      case 'answered':
        answered++;
        break;
      case 'write':
        written.set(step.node.number, step.data);
        break;
      case 'flush': {
        const { number, kind } = step.node;
        const data = written.get(number);
        if (kind === 'file' && data) {
          flushed.set(number, data);
          written.delete(number);
        }
        for (const { waiting } of pending) waiting.delete(number);
        settle();
        break;
      }
      default:
        pending.push({ step, waiting: new Set(entriesOf(step).map(({ folder }) => folder.number)) });
    }
  }
}

interface Choice {
  readonly kept: readonly NameStep[];
  readonly fates: ReadonlyMap<number, Fate>;
}

function* choices(
  pending: readonly Pending[],
  written: readonly number[],
  chance: Chance,
): Generator<Choice> {
  const count = pending.length;
  const steps = pending.map(({ step }) => step);
  const fatesOf = (pick: (at: number) => Fate) => new Map(written.map((number, at) => [number, pick(at)]));
  const ways = 2 ** count * FATES.length ** written.length;
  if (ways <= EXHAUSTIVE) {
    for (let way = 0; way < ways; way++) {
      const kept = possible(steps, (at) => ((way >> at) & 1) === 1);
      let rest = way >> count;
      const fates = fatesOf(() => {
        const fate = FATES[rest % FATES.length] as Fate;
        rest = Math.floor(rest / FATES.length);
        return fate;
      });
      yield { kept, fates };
    }
    return;
  }
  for (const fate of FATES) {
    const fates = fatesOf(() => fate);
    for (let some = 0; some <= count; some++) {
      yield { kept: possible(steps, (at) => at < some), fates };
      yield { kept: possible(steps, (at) => at >= some), fates };
      yield { kept: possible(steps, (at) => at !== some), fates };
      yield { kept: possible(steps, (at) => at === some), fates };
    }
  }
  for (let time = 0; time < BY_CHANCE; time++) {
    yield {
      kept: possible(steps, () => chance.below(2) === 1),
      fates: fatesOf(() => chance.pick(FATES)),
    };
  }
}

/** What is wanted of the steps, without those that come after one of the same name that is not. */
function possible(steps: readonly NameStep[], wanted: (at: number) => boolean): readonly NameStep[] {
  const dropped: NameStep[] = [];
  return steps.filter((step, at) => {
    const isKept = wanted(at) && !dropped.some((other) => touchSame(other, step));
    if (!isKept) dropped.push(step);
    return isKept;
  });
}

function touchSame(a: NameStep, b: NameStep): boolean {
  return entriesOf(a).some((one) =>
    entriesOf(b).some((other) => one.folder.number === other.folder.number && one.name === other.name),
  );
}

function treeOf(
  root: Inode,
  names: Names,
  kept: readonly NameStep[],
  flushed: ReadonlyMap<number, Buffer>,
  written: ReadonlyMap<number, Buffer>,
  fates: ReadonlyMap<number, Fate>,
): DiskTree {
  const now: Names = new Map([...names].map(([number, inside]) => [number, new Map(inside)]));
  for (const step of kept) applyName(now, step);
  const tree = new Map<string, Buffer | null>();
  const visit = (path: string, node: Inode) => {
    if (node.kind === 'file') tree.set(path, contentOf(node.number, flushed, written, fates));
    else {
      if (path !== '') tree.set(path, null);
      for (const [name, inner] of now.get(node.number) ?? [])
        visit(path === '' ? name : `${path}/${name}`, inner);
    }
  };
  visit('', root);
  return tree;
}

function contentOf(
  number: number,
  flushed: ReadonlyMap<number, Buffer>,
  written: ReadonlyMap<number, Buffer>,
  fates: ReadonlyMap<number, Fate>,
): Buffer {
  const old = flushed.get(number) ?? Buffer.alloc(0);
  const data = written.get(number);
  const fate = fates.get(number);
  if (!data || fate === 'dropped') return old;
  return fate === 'torn' ? data.subarray(0, Math.floor(data.length / 2)) : data;
}

function hashOf(tree: DiskTree): string {
  const hash = createHash('sha1');
  for (const path of [...tree.keys()].sort()) {
    const data = tree.get(path);
    hash.update(`${path}\n${data ? data.length : 'folder'}\n`);
    if (data) hash.update(data);
  }
  return hash.digest('hex');
}
