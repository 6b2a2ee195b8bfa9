/** Cases that may lose words, each with its reason; everything else that is lost is a failure. */
export const KNOWN_LOSSES: Readonly<Record<string, string>> = {
  'paste, inline: pasting inheritance': 'what is missing is typed after the paste',
  'docx: nested_anchors_in_header.docx': 'its table of contents is left out, and that is told',
  'docx: pageref.docx': 'its table of contents is left out, and that is told',
};

/** Cases whose reference says nothing of our blocks, each with its reason. */
const BLOCKS_NOT_JUDGED: Readonly<Record<string, string>> = {
  'google-docs-table-with-lists-in.html': 'the reference makes plain lines of the lists in a cell',
  'nested_anchors_in_header.docx': 'the reference keeps the table of contents as paragraphs',
  'pageref.docx': 'the reference keeps the table of contents as paragraphs',
  'nested-divs-in.html':
    'the reference parts a paragraph at a "read more" sign, which a story has no place for',
  'table_captions_with_field.docx': 'the reference leaves out the captions that the document shows',
  'vscode-markdown-in.html': 'colours of a program say nothing of blocks; its plain text is judged',
};

/** What stands in for the share of right blocks: nothing for a case whose reference says nothing of them. */
export function judgedBlocks(
  name: string,
  share: number,
): { readonly blocks: number } | Record<never, never> {
  return Object.hasOwn(BLOCKS_NOT_JUDGED, name) ? {} : { blocks: share };
}

/** A line for each of these cases whose blocks are not judged. */
export function notJudged(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const why = Object.hasOwn(BLOCKS_NOT_JUDGED, name) ? BLOCKS_NOT_JUDGED[name] : undefined;
    return why === undefined ? [] : [`blocks of ${name} not judged: ${why}`];
  });
}
