import { DatelineError } from '../../result.ts';
import { lenientParser } from '../xml/lenient-parser.ts';
import type { WxrExport, WxrItem, WxrTerm } from './wxr-item.ts';

/** Reads a WordPress export piece by piece, so that a site of any size is never one string. */
export interface WxrParser {
  /** The next characters of the file. Throws DatelineError `too-large` beyond its bounds. */
  write(characters: string): void;
  /** What was read; a file that breaks off as far as it goes. Throws DatelineError `unreadable-input` for none. */
  end(): WxrExport;
}

const SUBJECT = {
  name: 'The WordPress export',
  remedy: 'export it again in WordPress (Tools, Export) and import that',
};

/** Items of a site of decades; elements within each other, of which an export has six. */
const MOST_ITEMS = 200_000;
const MAX_DEPTH = 40;

/** A parser of WXR 1.0 to 1.2 (WordPress, `wp-admin/includes/export.php`). */
export function wxrParser(): WxrParser {
  const { parser, warnings } = lenientParser(SUBJECT);
  const open: string[] = [];
  const items: WxrItem[] = [];
  const authors = new Map<string, string>();
  const channel = new Map<string, string>();
  let item: OpenItem | null = null;
  let author: Map<string, string> | null = null;
  let pieces: string[] = [];
  let isWxr = false;
  let term: { readonly domain: string; readonly slug: string } | null = null;
  let key = '';

  const close = (name: string) => {
    const text = pieces.join('');
    const parent = open.at(-2) ?? '';
    if (name === 'item' && item) {
      if (items.length >= MOST_ITEMS) throw tooLarge();
      items.push(closed(item));
      item = null;
    } else if (name === 'wp:author' && author) {
      const login = author.get('wp:author_login') ?? '';
      authors.set(login, author.get('wp:author_display_name')?.trim() || login);
      author = null;
    } else if (name === 'wp:meta_key') key = text;
    else if (name === 'wp:meta_value' && item && parent === 'wp:postmeta') item.meta.set(key, text);
    else if (name === 'wp:comment' && item) item.comments++;
    else if (name === 'category' && item && term) item.terms.push({ ...term, name: text.trim() });
    else if (item && parent === 'item') item.said.set(name, text);
    else if (author && parent === 'wp:author') author.set(name, text);
    else if (parent === 'channel') channel.set(name, text);
    if (name === 'wp:wxr_version' || name === 'wp:post_type') isWxr = true;
  };

  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= MAX_DEPTH) throw tooDeep();
    open.push(name);
    pieces = [];
    if (name === 'item') item = { said: new Map(), terms: [], meta: new Map(), comments: 0 };
    else if (name === 'wp:author') author = new Map();
    // WXR 1.0 writes each term twice, the first time without its slug.
    else if (name === 'category')
      term = { domain: String(attributes.domain ?? ''), slug: String(attributes.nicename ?? '') };
  });
  parser.on('closetag', ({ name }) => {
    close(name);
    open.pop();
    pieces = [];
  });
  parser.on('text', (text) => pieces.push(text));
  parser.on('cdata', (text) => pieces.push(text));

  return {
    write: (characters) => {
      parser.write(characters);
    },
    end() {
      parser.close();
      if (!isWxr) throw notWxr();
      if (item) items.push(closed(item));
      const value = (name: string) => channel.get(name)?.trim() ?? '';
      return { site: value('title'), language: value('language'), authors, items, warnings: warnings() };
    },
  };
}

interface OpenItem {
  readonly said: Map<string, string>;
  readonly terms: WxrTerm[];
  readonly meta: Map<string, string>;
  comments: number;
}

function closed({ said, terms, meta, comments }: OpenItem): WxrItem {
  const value = (name: string) => said.get(name)?.trim() ?? '';
  return {
    id: value('wp:post_id'),
    parent: value('wp:post_parent'),
    type: value('wp:post_type') || 'post',
    status: value('wp:status') || 'publish',
    title: value('title'),
    link: value('link'),
    creator: value('dc:creator'),
    content: said.get('content:encoded') ?? '',
    excerpt: said.get('excerpt:encoded') ?? '',
    slug: value('wp:post_name'),
    posted: value('wp:post_date'),
    postedGmt: value('wp:post_date_gmt'),
    changed: value('wp:post_modified'),
    changedGmt: value('wp:post_modified_gmt'),
    password: value('wp:post_password'),
    attachment: value('wp:attachment_url'),
    terms: terms.filter(({ domain, name }) => domain !== '' && name !== ''),
    meta,
    comments,
  };
}

function notWxr(): DatelineError {
  const message = `${SUBJECT.name} cannot be read because it holds no post of WordPress: ${SUBJECT.remedy}.`;
  return new DatelineError('unreadable-input', message);
}

function tooDeep(): DatelineError {
  const message = `${SUBJECT.name} cannot be read because its parts are nested too deeply: ${SUBJECT.remedy}.`;
  return new DatelineError('too-large', message);
}

function tooLarge(): DatelineError {
  const message =
    `${SUBJECT.name} cannot be read because it has more than 200,000 items: ` +
    'export it in WordPress by year, and import the parts.';
  return new DatelineError('too-large', message);
}
