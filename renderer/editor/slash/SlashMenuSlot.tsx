import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { lazy, Suspense, useEffect, useState } from 'react';
import { prefetch } from '../../scheduling/prefetch.ts';
import { KeysHeld } from '../../type-ahead/use-keys-held.ts';
import type { Slash } from './slash-query.ts';
import { watchSlash } from './watch-slash.ts';

const load = async () => ({ default: (await import('./SlashMenu.tsx')).SlashMenu });
const SlashMenu = lazy(load);

/**
 * The menu of everything that can be put in, from a slash that is typed until something is chosen or the
 * caret leaves it.
 */
export function SlashMenuSlot() {
  const [editor] = useLexicalComposerContext();
  const [slash, setSlash] = useState<Slash | null>(null);
  useEffect(() => watchSlash(editor, setSlash), [editor]);
  // No start waits for it, and whoever types fast does not either.
  useEffect(() => prefetch(load), []);
  if (!slash) return null;
  return (
    <Suspense fallback={<KeysHeld />}>
      <SlashMenu key={`${slash.key} ${slash.at}`} slash={slash} onClose={() => setSlash(null)} />
    </Suspense>
  );
}
