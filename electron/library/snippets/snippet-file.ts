import { markdownToStory } from '../../../shared/import/markdown/markdown-to-story.ts';
import { DatelineError } from '../../../shared/result.ts';
import {
  placesToFill,
  SHIPPED_SNIPPETS,
  type Snippet,
  snippetFileSchema,
} from '../../../shared/snippets/snippet.ts';
import type { SnippetWithBody } from '../../../shared/snippets/snippet-with-body.ts';
import { onDisk } from '../disk/disk-error.ts';
import { LARGEST } from '../files/largest.ts';
import { writeLibraryFile } from '../files/library-is-there.ts';
import { keepIfDamaged, parseOwnJson, readOwnFile } from '../files/own-file.ts';
import type { LayoutPort, LibraryPlace, WritingPort } from '../ports/library-ports.ts';

/**
 * The library's snippets; those that Dateline comes with until somebody has saved others. Throws `damaged`
 * with a sentence.
 */
export async function readSnippets(place: LibraryPlace): Promise<readonly SnippetWithBody[]> {
  const file = place.layout.snippetFile;
  const bytes = await readOwnFile(place, file, LARGEST.snippets, 'read the snippets');
  return (bytes === null ? SHIPPED_SNIPPETS : parse(bytes, file)).map(withBody);
}

/**
 * Puts this list in the place of the old one. A file there that Dateline cannot read is kept beside it
 * under another name.
 */
export async function writeSnippets(
  context: LayoutPort & WritingPort,
  snippets: readonly Snippet[],
): Promise<readonly SnippetWithBody[]> {
  const held = await context.hold('save the snippets');
  const { layout } = context;
  await keepIfDamaged(held, layout.snippetFile, 'keep the damaged snippets', readSnippets);
  const printed = `${JSON.stringify({ format: 'dateline-snippets', version: 1, snippets }, null, 2)}\n`;
  await onDisk('save the snippets', layout.snippetFile, () =>
    writeLibraryFile(held, layout.snippetFile, printed),
  );
  return snippets.map(withBody);
}

function withBody(snippet: Snippet): SnippetWithBody {
  return { ...snippet, body: markdownToStory(placesToFill(snippet.text)).body };
}

function parse(bytes: Uint8Array, file: string): readonly Snippet[] {
  const parsed = parseOwnJson(bytes, file, snippetFileSchema);
  if ('value' in parsed) return parsed.value.snippets;
  const message =
    `The snippets in ${file} cannot be read (${parsed.problem}): correct the file, or save snippets anew in ` +
    'Dateline, which keeps it beside them.';
  throw new DatelineError('damaged', message);
}
