import type { Gazetteer } from '../../../../shared/places/gazetteer.ts';
import type { Block } from '../../../../shared/story/block.ts';
import type { Tag } from '../../../../shared/story/tag.ts';
import { knownNames } from '../../../../shared/tags/known-names.ts';
import { createNameIndex } from '../../../../shared/tags/name-index.ts';
import { NameCounter, type NameInText, weighNames } from '../../../../shared/tags/names-in-text.ts';
import { createYieldToMain } from '../../../scheduling/yield-to-main.ts';

/** What of a story is read for names. */
export interface TextToRead {
  /** Headline and standfirst. */
  readonly head: string;
  readonly body: readonly Block[];
}

/** Looks for names in a text, a few milliseconds at a time; null when `signal` called it off. */
export interface NameFinder {
  find(text: TextToRead, signal: AbortSignal): Promise<readonly NameInText[] | null>;
}

/**
 * Finds what `used` tags and the world name in texts of a language. The names are put in order when they
 * are first needed.
 */
export function createNameFinder(used: readonly Tag[], language: string, world: Gazetteer): NameFinder {
  const shelf = createNameIndex();
  const waiting = knownNames(used, language, world);
  const counter = new NameCounter(shelf, language);
  let shelved = false;

  return {
    async find({ head, body }, signal) {
      const yieldToMain = createYieldToMain();
      while (!shelved) {
        if (signal.aborted) return null;
        const next = waiting.next();
        if (next.done) shelved = true;
        else shelf.put(next.value.written, next.value.tag, next.value.doubtful);
        await yieldToMain();
      }
      const inBody: Tag[] = [];
      for (const block of body) {
        if (signal.aborted) return null;
        inBody.push(...counter.inBlock(block));
        await yieldToMain();
      }
      return signal.aborted ? null : weighNames(counter.inText(head), inBody);
    },
  };
}
