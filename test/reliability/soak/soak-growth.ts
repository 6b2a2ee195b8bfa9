import type { SoakSample } from './soak-sample.ts';

/**
 * What may not grow while the work stays the same, and by how much the last third of a soak may lie above
 * the third before it.
 */
const MAY_GROW: Readonly<
  Partial<Record<keyof SoakSample, { readonly share: number; readonly least: number }>>
> = {
  rendererHeap: { share: 0.1, least: 5 },
  renderer: { share: 0.1, least: 20 },
  mainHeap: { share: 0.1, least: 5 },
  main: { share: 0.1, least: 20 },
  gpu: { share: 0.1, least: 20 },
  utilities: { share: 0.1, least: 20 },
  nodes: { share: 0.15, least: 1500 },
  documents: { share: 0, least: 3 },
  listeners: { share: 0.15, least: 300 },
  editors: { share: 0, least: 3 },
};

/** Says what still grew at the end of a soak, a line each. */
export function soakGrowth(samples: readonly SoakSample[]): string[] {
  const third = Math.floor(samples.length / 3);
  if (third === 0) return [];
  const before = samples.slice(-2 * third, -third);
  const last = samples.slice(-third);
  return Object.entries(MAY_GROW).flatMap(([name, { share, least }]) => {
    const from = median(before.map((sample) => sample[name as keyof SoakSample]));
    const to = median(last.map((sample) => sample[name as keyof SoakSample]));
    if (to - from <= Math.max(least, share * from)) return [];
    return [`${name} grew from ${Math.round(from)} in the second third to ${Math.round(to)} in the last`];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
