import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type { Block } from '../../story/block.ts';
import { canonicalBody } from '../../story/canonical-body.ts';
import { plainText } from '../../story/inline.ts';
import type { StoryFields } from '../../story/story.ts';
import { lineValue } from '../field-values.ts';
import { HEADLINE_NOTE_MOVED, withHeadlineNotes } from '../headline-notes.ts';
import type { ImportedStory, ImportOptions } from '../imported-story.ts';
import { type PictureNames, pictureNames } from '../picture-names.ts';
import { withoutShortcodes } from '../wordpress-shortcodes.ts';
import { assertFewNotes } from './assert-few-notes.ts';
import { type MarkdownNotes, markdownNotes } from './blocks/footnotes.ts';
import { blocksFromMarkdown } from './blocks-from-markdown.ts';
import { boundedMarkdown } from './bounded-markdown.ts';
import { frontMatterFields, unusableValues } from './front-matter-fields.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { type Mapping, readFrontMatter, readTomlMatter } from './read-front-matter.ts';
import { splitToml, withDashedEnd, withoutDeskCopyLine } from './split-front-matter.ts';
import { zonedTimes } from './zoned-times.ts';

/**
 * The story in a Markdown file (GitHub Flavored, front matter in YAML or TOML). A `# Heading` that comes first is the
 * headline where the front matter gives none. HTML is kept as the text that it holds. Throws DatelineError
 * `unreadable-input` on front matter that cannot be read, and `too-large` on thousands of notes; any other
 * string gives a story.
 */
export function markdownToStory(markdown: string, options: ImportOptions = {}): ImportedStory {
  assertFewNotes(markdown);
  const text = withDashedEnd(withoutDeskCopyLine(markdown.replace(/^\ufeff/, '')));
  const toml = splitToml(text);
  const { source: bare, warnings } = withoutShortcodes(toml?.rest ?? text);
  const source = boundedMarkdown(bare);
  const names = pictureNames(options.baseUrl);
  const { root, matter } = toml
    ? { root: parseMarkdown(source, false), matter: readTomlMatter(toml.toml, 2) }
    : parse(source);
  const times = zonedTimes(options.timeZone);
  const fields = frontMatterFields(matter, options.language ?? 'en', names, times);
  const languageUnsaid = !frontMatterFields(matter, '', pictureNames()).language;
  const notes = markdownNotes(collect(root, 'footnoteDefinition'));
  const context = markdownContext(root, source, names, notes);
  const blocks = blocksFromMarkdown(root.children, context, 0);
  const story = withHeadline(fields, root, [...blocks, ...notes.left(context)], names);
  return { ...story, warnings: [...warnings, ...times.told, ...story.warnings], languageUnsaid };
}

function parse(source: string): { readonly root: Root; readonly matter: Mapping } {
  const root = parseMarkdown(source, true);
  const [first] = root.children;
  if (first?.type !== 'yaml') return { root, matter: {} };
  const matter = readFrontMatter(first.value, 2);
  return matter === null ? { root: parseMarkdown(source, false), matter: {} } : { root, matter };
}

function withHeadline(
  fields: StoryFields,
  root: Root,
  blocks: readonly Block[],
  names: PictureNames,
): ImportedStory {
  const pictures = names.pictures;
  const warnings = unusableValues(fields);
  const title = root.children.find((node) => node.type !== 'yaml' && node.type !== 'definition');
  const [first, ...rest] = blocks;
  if (fields.headline === '' && title?.type === 'heading' && title.depth === 1 && first?.type === 'heading') {
    const headline = lineValue(plainText(first.children).trim());
    const onIt = first.children.filter((inline) => inline.type === 'footnote');
    const body = canonicalBody(withHeadlineNotes(rest, onIt));
    const told = onIt.length > 0 ? [...warnings, HEADLINE_NOTE_MOVED] : warnings;
    if (headline !== null) return { fields: { ...fields, headline }, body, pictures, warnings: told };
  }
  return { fields, body: canonicalBody(blocks), pictures, warnings };
}

function markdownContext(
  root: Root,
  source: string,
  names: PictureNames,
  notes: MarkdownNotes,
): MarkdownContext {
  const definitions = new Map<string, Definition>();
  for (const definition of collect(root, 'definition')) {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  }
  const context: MarkdownContext = {
    names,
    source,
    definitions,
    takeNote: (identifier) => notes.take(identifier, context),
    blocksOf: blocksFromMarkdown,
  };
  return context;
}

interface Collected {
  definition: Definition;
  footnoteDefinition: FootnoteDefinition;
}

/** Every node of a type at any depth, in document order, without recursion. */
function collect<T extends keyof Collected>(root: Root, type: T): readonly Collected[T][] {
  const found: Collected[T][] = [];
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === type) found.push(node as Collected[T]);
    if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading') {
      for (const child of node.children.toReversed()) open.push(child);
    }
  }
  return found;
}
