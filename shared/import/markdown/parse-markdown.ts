import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';

const gfmSyntax = gfm();
const frontmatterSyntax = frontmatter('yaml');

/** Without its transform, which makes links of addresses in text that was escaped so that they are none; the tokenizer finds the others. */
const gfmTree = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
const frontmatterTree = frontmatterFromMarkdown('yaml');

/** GitHub Flavored Markdown as mdast; with `matter`, a `yaml` node first where the file begins with front matter. */
export function parseMarkdown(markdown: string, matter: boolean): Root {
  const source = withoutDeepContainers(markdown);
  return matter
    ? fromMarkdown(source, {
        extensions: [gfmSyntax, frontmatterSyntax],
        mdastExtensions: [gfmTree, frontmatterTree],
      })
    : fromMarkdown(source, { extensions: [gfmSyntax], mdastExtensions: [gfmTree] });
}

/** Quotes and lists opened on one line beyond which further signs are left out: deeper ones are attacks, and cost the parser their square. */
const MAX_SIGNS = 40;
const MANY_SIGNS = new RegExp(
  `^((?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MAX_SIGNS}})(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])))+`,
  'gm',
);

function withoutDeepContainers(markdown: string): string {
  return markdown.replace(MANY_SIGNS, '$1');
}
