import type { parseClip } from './parse-clip.ts';
import type { pastedHtml } from './pasted-html.ts';

/** What reads a stranger's clipboard: a parser of HTML and the story's schemas, which no start should wait for. */
export interface ClipboardReaders {
  readonly parseClip: typeof parseClip;
  readonly pastedHtml: typeof pastedHtml;
}

let loaded: ClipboardReaders | null = null;

/** The readers, or null while they are still on their way. */
export function clipboardReaders(): ClipboardReaders | null {
  return loaded;
}

export async function loadClipboardReaders(): Promise<ClipboardReaders> {
  if (loaded) return loaded;
  const [clip, html] = await Promise.all([import('./parse-clip.ts'), import('./pasted-html.ts')]);
  loaded = { parseClip: clip.parseClip, pastedHtml: html.pastedHtml };
  return loaded;
}
