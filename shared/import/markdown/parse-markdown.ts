import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { boundedLazyLines } from './bounded-lazy-lines.ts';
import { boundedText } from './bounded-text.ts';
import { editEventsInPlace } from './edit-events-in-place.ts';

editEventsInPlace();

/** The bounds come last: the last to be added is asked first. */
const syntax = [gfm(), boundedLazyLines, boundedText];
const frontmatterSyntax = frontmatter('yaml');

/**
 * Without its transform, which makes links of addresses in text that was escaped so that they are none; the
 * tokenizer finds the others.
 */
const gfmTree = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
const frontmatterTree = frontmatterFromMarkdown('yaml');

/** GitHub Flavored Markdown as mdast; with `matter`, a `yaml` node first where the file begins with front matter. */
export function parseMarkdown(markdown: string, matter: boolean): Root {
  return matter
    ? fromMarkdown(markdown, {
        extensions: [frontmatterSyntax, ...syntax],
        mdastExtensions: [gfmTree, frontmatterTree],
      })
    : fromMarkdown(markdown, { extensions: syntax, mdastExtensions: [gfmTree] });
}
