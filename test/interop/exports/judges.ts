import { createRequire } from 'node:module';
import path from 'node:path';

/** What is used of the programs that judge; they are installed outside the project and bring no types along. */
export interface Judges {
  /** Strings that an XPath finds in a document of XML, with the prefixes of `namespaces`. */
  readonly xpath: (
    xml: string,
    path: string,
    namespaces: Readonly<Record<string, string>>,
  ) => readonly string[];
  /** The HTML that Ghost makes of the document of a post. */
  readonly ghostHtml: (lexical: string) => Promise<string>;
}

/** Loads the judges from the folder that they are installed in. */
export function loadJudges(folder: string): Judges {
  const require = createRequire(path.join(folder, 'package.json'));
  const { DOMParser } = require('@xmldom/xmldom');
  const { parse } = require('xpath');
  const { LexicalHTMLRenderer } = require('@tryghost/kg-lexical-html-renderer');
  const { DEFAULT_NODES } = require('@tryghost/kg-default-nodes');
  const documents = new Map<string, unknown>();
  return {
    xpath(xml, expression, namespaces) {
      if (!documents.has(xml)) documents.clear();
      const document = documents.get(xml) ?? new DOMParser().parseFromString(xml, 'text/xml');
      documents.set(xml, document);
      const found = parse(expression).select({ node: document, namespaces });
      return found.map((node: XmlNode) => node.nodeValue ?? node.textContent ?? '');
    },
    ghostHtml: (lexical) =>
      new LexicalHTMLRenderer({ nodes: DEFAULT_NODES }).render(lexical, { target: 'html' }),
  };
}

interface XmlNode {
  readonly nodeValue: string | null;
  readonly textContent: string | null;
}
