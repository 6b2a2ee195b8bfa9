import type { Block } from '../story/block.ts';
import { blockText } from '../story/block-text.ts';
import { modelOf } from '../story/blocks/block-models.ts';
import type { Tag } from '../story/tag.ts';
import type { NameIndex } from './name-index.ts';
import { namesInLine } from './names-in-line.ts';

/** A tag that a text speaks of, and how much. */
export interface NameInText {
  readonly tag: Tag;
  readonly times: number;
}

/** Counts the names of one index in the texts of one language. Blocks are immutable, so each is read once. */
export class NameCounter {
  readonly #nameIndex: NameIndex;
  readonly #language: string;
  readonly #known = new WeakMap<Block, readonly Tag[]>();

  constructor(nameIndex: NameIndex, language: string) {
    this.#nameIndex = nameIndex;
    this.#language = language;
  }

  /** The tags that a block speaks of, as often as it does. */
  inBlock(block: Block): readonly Tag[] {
    const known = this.#known.get(block);
    if (known) return known;
    const tags = modelOf(block).isProse ? this.inText(blockText(block)) : [];
    this.#known.set(block, tags);
    return tags;
  }

  /** The tags that a text of several lines speaks of, as often as it does. */
  inText(text: string): readonly Tag[] {
    return text
      .split('\n')
      .flatMap((line) => namesInLine(line, this.#nameIndex, this.#language).map(({ tag }) => tag));
  }
}

/** What weighs as much as this many mentions in the body. */
const IN_HEADLINE = 4;

/** Each tag once: those of the headline and standfirst before others, then by how often and how early they come. */
export function weighNames(inHead: readonly Tag[], inBody: readonly Tag[]): readonly NameInText[] {
  const times = new Map<string, { readonly tag: Tag; times: number; weight: number }>();
  const count = (tag: Tag, weight: number) => {
    const key = `${tag.kind} ${tag.name}`;
    const known = times.get(key) ?? { tag, times: 0, weight: 0 };
    known.times++;
    known.weight += weight;
    times.set(key, known);
  };
  for (const tag of inHead) count(tag, IN_HEADLINE);
  for (const tag of inBody) count(tag, 1);
  // Array.sort is stable: of two that weigh the same the earlier one stays before.
  return [...times.values()]
    .sort((a, b) => b.weight - a.weight)
    .map((one) => ({ tag: one.tag, times: one.times }));
}
