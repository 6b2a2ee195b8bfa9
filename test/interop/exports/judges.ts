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
  /** What html-validate finds wrong with HTML. */
  readonly htmlErrors: (html: string) => Promise<readonly string[]>;
  /** The HTML that Ghost makes of the document of a post. */
  readonly ghostHtml: (lexical: string) => Promise<string>;
}

/** Matters of style and of a page's outline, which a piece of HTML for another system has not to answer for. */
const RULES = {
  extends: ['html-validate:standard'],
  rules: {
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'off',
    'void-style': 'off',
    'heading-level': 'off',
    'long-title': 'off',
    'prefer-tbody': 'off',
    'attribute-boolean-style': 'off',
    'no-raw-characters': 'off',
    'tel-non-breaking': 'off',
    'doctype-style': 'off',
    'valid-id': ['error', { relaxed: true }],
  },
};

/** Loads the judges from the folder that they are installed in. */
export function loadJudges(folder: string): Judges {
  const require = createRequire(path.join(folder, 'package.json'));
  const { DOMParser } = require('@xmldom/xmldom');
  const { parse } = require('xpath');
  const { HtmlValidate, StaticConfigLoader } = require('html-validate');
  const { LexicalHTMLRenderer } = require('@tryghost/kg-lexical-html-renderer');
  const { DEFAULT_NODES } = require('@tryghost/kg-default-nodes');
  const validator = new HtmlValidate(new StaticConfigLoader(RULES));
  const documents = new Map<string, unknown>();
  return {
    xpath(xml, expression, namespaces) {
      if (!documents.has(xml)) documents.clear();
      const document = documents.get(xml) ?? new DOMParser().parseFromString(xml, 'text/xml');
      documents.set(xml, document);
      const found = parse(expression).select({ node: document, namespaces });
      return found.map((node: XmlNode) => node.nodeValue ?? node.textContent ?? '');
    },
    async htmlErrors(html) {
      const { results } = await validator.validateString(html);
      return results.flatMap(({ messages }: { readonly messages: readonly HtmlMessage[] }) =>
        messages.map(({ ruleId, message, line }) => `${ruleId}, line ${line}: ${message}`),
      );
    },
    ghostHtml: (lexical) =>
      new LexicalHTMLRenderer({ nodes: DEFAULT_NODES }).render(lexical, { target: 'html' }),
  };
}

interface XmlNode {
  readonly nodeValue: string | null;
  readonly textContent: string | null;
}

interface HtmlMessage {
  readonly ruleId: string;
  readonly message: string;
  readonly line: number;
}
