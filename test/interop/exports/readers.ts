import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseHTML } from 'linkedom';
import { parse as parseYaml } from 'yaml';
import type { ExportKind } from '../../../shared/export/formats.ts';
import { markdownAsHtml } from '../../bench/paste/markdown-export.ts';
import { htmlErrors } from '../../support/html-errors.ts';
import { wordsOfHtml } from '../../support/html-words.ts';
import { readFixture } from '../../support/public-fixtures.ts';
import { schemaErrors } from '../../support/validate-xml.ts';
import { wordsOf } from '../../support/words.ts';
import { wordsOfXml } from '../../support/xml-words.ts';
import { docxReader } from './docx-reader.ts';
import { emlReader } from './eml-reader.ts';
import { jsonPointer } from './json-pointer.ts';
import { NAMESPACES } from './namespaces.ts';
import { pdfReader } from './pdf-reader.ts';
import type { Reader } from './reader.ts';

const html: Reader = {
  async errors(files) {
    return (await Promise.all(files.map(htmlErrors))).flat();
  },
  words: (file) => wordsOfHtml(file),
  find(file, path) {
    const [selector = '', attribute] = path.split('@');
    const { document } = parseHTML(file);
    return [...document.querySelectorAll(selector)].map((element) =>
      attribute === undefined ? (element.textContent ?? '') : (element.getAttribute(attribute) ?? ''),
    );
  },
};

function xml(schema: string, parts: readonly string[]): Reader {
  return {
    errors: (files) => schemaErrors(files, schema, parts),
    words: (file) => wordsOfXml(file),
    find: (file, path, slug, { xpath }) => xpath(file, path.replaceAll('SLUG', slug), NAMESPACES),
  };
}

const wxr: Reader = {
  async errors(files) {
    // No schema was ever published for it: it has to be well-formed, which `wordsOfXml` throws at.
    for (const file of files) wordsOfXml(file);
    return [];
  },
  words(file, slug, { xpath }) {
    const [content = ''] = xpath(
      file,
      `/rss/channel/item[wp:post_name="${slug}"]/content:encoded`,
      NAMESPACES,
    );
    return wordsOfHtml(content);
  },
  find: (file, path, slug, { xpath }) => xpath(file, path.replaceAll('SLUG', slug), NAMESPACES),
};

function json(bodyOf: (item: Json) => string, errors: Reader['errors']): Reader {
  return {
    errors,
    words: (file) => wordsOfHtml(bodyOf(JSON.parse(file))),
    find: (file, path) => jsonPointer(JSON.parse(file), path),
  };
}

type Json = { readonly [key: string]: never } & { readonly bodies?: readonly { readonly value: string }[] };

const NINJS = json(
  ({ bodies }) => bodies?.[0]?.value ?? '',
  async (files) => {
    const schemas = [JSON.parse(readFixture('wire/schemas/GeoJSON-schema.json'))];
    const ajv = new Ajv2020({ strict: false, allErrors: true, schemas });
    addFormats.default(ajv);
    return complaints(ajv.compile(JSON.parse(readFixture('wire/schemas/ninjs-schema_3.1.json'))), files);
  },
);

/** What Superdesk's own files say beside the schema. */
const DIALECT = new Set(['guid', 'authors', 'service', 'source', 'keywords']);

const SUPERDESK = json(
  ({ body_html: body = '' }) => body,
  async (files) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFixture('wire/schemas/ninjs-schema_1.6.json')));
    return complaints(validate, files, (key, value) => (DIALECT.has(key) ? undefined : value));
  },
);

function complaints(
  validate: ReturnType<Ajv['compile']>,
  files: readonly string[],
  reviver?: (key: string, value: unknown) => unknown,
): readonly string[] {
  return files.flatMap((file) => {
    validate(JSON.parse(file, reviver));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  });
}

const ghost: Reader = {
  async errors(files, { ghostHtml }) {
    const posts = files.flatMap((file) => JSON.parse(file).db[0].data.posts as readonly GhostPost[]);
    const rendered = await Promise.all(posts.map(({ lexical }) => ghostHtml(lexical)));
    return posts.filter((_, at) => rendered[at] === '').map(({ slug }) => `Ghost shows nothing of ${slug}`);
  },
  async words(file, slug, { ghostHtml }) {
    const { post } = ghostStory(file, slug);
    const shown = await ghostHtml(post?.lexical ?? '');
    return wordsOfHtml(shown.replace(/<a href="#note-\d+"><sup>\d+<\/sup><\/a>/g, ''));
  },
  find: (file, path, slug) => jsonPointer(ghostStory(file, slug), path),
};

interface GhostPost {
  readonly id: number;
  readonly slug: string;
  readonly lexical: string;
}

interface GhostJoin {
  readonly post_id: number;
  readonly tag_id?: number;
  readonly author_id?: number;
}

/** A post with what is joined to it, as Ghost joins them. */
function ghostStory(file: string, slug: string) {
  const { posts, posts_tags, posts_authors, tags, users } = JSON.parse(file).db[0].data;
  const post = (posts as readonly GhostPost[]).find((one) => one.slug === slug);
  const joined = (joins: readonly GhostJoin[], all: readonly { readonly id: number }[]) =>
    joins
      .filter(({ post_id }) => post_id === post?.id)
      .map(({ tag_id, author_id }) => all.find(({ id }) => id === (tag_id ?? author_id)));
  return { post, tags: joined(posts_tags, tags), authors: joined(posts_authors, users) };
}

const markdown: Reader = {
  async errors(files) {
    for (const file of files) parseYaml(matterOf(file));
    return [];
  },
  words: (file) => wordsOfHtml(markdownAsHtml(file.replace(/^---\n[\s\S]*?\n---\n/, ''))),
  find: (file, path) => jsonPointer(parseYaml(matterOf(file)), path),
};

function matterOf(file: string): string {
  return /^---\n([\s\S]*?)\n---\n/.exec(file)?.[1] ?? '';
}

const text: Reader = {
  errors: async (files) => files.filter((file) => !file.isWellFormed()),
  words: (file) => wordsOf(file.replace(/\[\d+\]/g, '')),
  find: () => [],
};

/** Of each kind of export: one that is missing does not compile. */
export const READERS: Readonly<Record<ExportKind, Reader>> = {
  docx: docxReader,
  pdf: pdfReader,
  manuscript: pdfReader,
  eml: emlReader,
  'html-file': html,
  html,
  markdown,
  hugo: markdown,
  jekyll: markdown,
  eleventy: markdown,
  astro: markdown,
  fragment: html,
  wordpress: html,
  wxr,
  ghost,
  ninjs: NINJS,
  'ninjs-superdesk': SUPERDESK,
  nitf: xml('nitf-3-6.xsd', ['nitf-3-6-ruby-include.xsd', 'xml.xsd']),
  'newsml-g2': xml('NewsML-G2_2.35-spec-All-Power.xsd', ['xml.xsd']),
  text,
};
