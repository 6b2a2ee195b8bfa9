/** Cases that may lose words, each with its reason; everything else that is lost is a failure. */
export const KNOWN_LOSSES: Readonly<Record<string, string>> = {
  'paste, inline: pasting inheritance': 'what is missing is typed after the paste',
};

/** Cases whose reference says nothing of our blocks, each with its reason. */
export const BLOCKS_NOT_JUDGED: Readonly<Record<string, string>> = {
  'google-docs-table-with-lists-in.html': 'the reference makes plain lines of the lists in a cell',
  'nested-divs-in.html':
    'the reference parts a paragraph at a "read more" sign, which a story has no place for',
  'vscode-markdown-in.html': 'colours of a program say nothing of blocks; its plain text is judged',
};
