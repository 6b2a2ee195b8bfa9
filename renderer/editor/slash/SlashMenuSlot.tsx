import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useState } from 'react';
import { lazyComponent } from '../../scheduling/lazy-component.tsx';
import { prefetch } from '../../scheduling/prefetch.ts';
import type { Slash } from './slash-query.ts';
import { watchSlash } from './watch-slash.ts';

const SlashMenu = lazyComponent(async () => (await import('./SlashMenu.tsx')).SlashMenu);

/**
 * The menu of everything that can be put in, from a slash that is typed until something is chosen or the
 * caret leaves it.
 */
export function SlashMenuSlot() {
  const [editor] = useLexicalComposerContext();
  const [slash, setSlash] = useState<Slash | null>(null);
  useEffect(() => watchSlash(editor, setSlash), [editor]);
  // No start waits for it, and whoever types fast does not either.
  useEffect(() => prefetch(SlashMenu.fetch), []);
  if (!slash) return null;
  return <SlashMenu key={`${slash.key} ${slash.at}`} slash={slash} onClose={() => setSlash(null)} />;
}
