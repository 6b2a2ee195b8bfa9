import type { DatelineBridge } from '../../../shared/ipc/contract.ts';
import type { Notify } from '../../ui/toast-queue.ts';
import { createFinder, type Finder } from './find/finder.ts';
import { startPatternThread } from './find/start-pattern-thread.ts';
import { createOpenText, type OpenText } from './open-text.ts';
import { createReadabilityKeys, type ReadabilityKeys } from './readability/readability-keys.ts';
import { createSnippets, type Snippets } from './snippets/snippets.ts';
import { createSpellingKeys, type SpellingKeys } from './spelling/spelling-keys.ts';
import { createTks, type Tks } from './tk/tks.ts';

/** What goes with the text of whichever story is open. */
export interface Writing {
  readonly text: OpenText;
  readonly finder: Finder;
  readonly tks: Tks;
  readonly spelling: SpellingKeys;
  readonly readability: ReadabilityKeys;
  readonly snippets: Snippets;
}

/** Without a bridge there are no snippets. */
export function createWriting(
  notify: Notify,
  bridge: Pick<DatelineBridge, 'request'> | null = null,
): Writing {
  const text = createOpenText();
  return {
    text,
    finder: createFinder(text, startPatternThread),
    tks: createTks(text, notify),
    spelling: createSpellingKeys(),
    readability: createReadabilityKeys(),
    snippets: createSnippets(bridge),
  };
}
