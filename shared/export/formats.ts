// Long because it is one table: every kind of export with all that is said of it.

/** Whom the kinds of export are for, in the order in which they are offered, and how that is written. */
export const FORMAT_GROUPS = {
  site: 'A site',
  generator: 'Site generators',
  cms: 'A CMS',
  wire: 'The wire',
  people: 'People',
} as const;
export type FormatGroup = keyof typeof FORMAT_GROUPS;

/** What one kind of export is, as the window, the command line and the writers need to know it. */
export type FormatEntry = {
  readonly group: FormatGroup;
  /** Names the kind where one story leaves. */
  readonly label: string;
  /** The same where several leave at once. */
  readonly bulkLabel: string;
  /** What is written, in a few words, under the label. */
  readonly detail: string;
  /** For whom it is. */
  readonly audience: string;
  /** What the system's dialog calls such a file. */
  readonly fileType: string;
  /** What the command line writes for a story with the slug SLUG. */
  readonly writes: string;
  /** Other words that the command line takes for it. */
  readonly aliases: readonly string[];
  /**
   * A `page` names other stories and the site, and cannot be made without a sound site profile; a `story`
   * stands alone; a `collection` holds the pages of all stories of a run in one file.
   */
  readonly content: 'page' | 'story' | 'collection';
  /** It can carry every field of the desk, and is read back with all of them. */
  readonly deskCopy: boolean;
  /** It says an embargo in a field of its own, so that a desk may let it out before its time. */
  readonly carriesEmbargo: boolean;
  /** The pictures of the story leave with it. */
  readonly takesPictures: boolean;
  /** It is made for a size of paper. */
  readonly hasPaper: boolean;
} & (
  | { readonly output: 'file' /** With its dot. */; readonly extension: `.${string}` }
  | { readonly output: 'folder'; readonly extension: '' }
);

/**
 * Every kind of export, once, in the order in which it is offered. `WRITERS` in
 * `electron/exporting/writers.ts` has what writes it; all else (dialogs, command line, usage text, what the
 * bridge lets pass) derives from here.
 */
export const FORMATS = {
  'html-file': {
    group: 'site',
    label: 'Web page, one file',
    bulkLabel: 'Web pages, one file each',
    detail: 'Everything in one .html file, pictures and type included',
    audience: 'whoever is sent the page: it opens in any browser, without a connection',
    fileType: 'Web page',
    writes: 'SLUG.html',
    aliases: [],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: false,
    takesPictures: true,
    hasPaper: false,
    output: 'file',
    extension: '.html',
  },
  html: {
    group: 'site',
    label: 'Web page, folder',
    bulkLabel: 'Web pages, one folder each',
    detail: 'index.html with its pictures and fonts beside it',
    audience: 'the web producer, who puts the folder on the site',
    fileType: 'Web page',
    writes: 'SLUG/index.html with its files',
    aliases: [],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: false,
    takesPictures: true,
    hasPaper: false,
    output: 'folder',
    extension: '',
  },
  markdown: {
    group: 'site',
    label: 'Markdown',
    bulkLabel: 'Markdown',
    detail: 'A .md file with front matter, pictures beside it',
    audience: 'static site generators, and whoever goes on with the text elsewhere',
    fileType: 'Markdown',
    writes: 'SLUG.md with its pictures in SLUG-media/',
    aliases: ['md'],
    content: 'story',
    deskCopy: true,
    carriesEmbargo: false,
    takesPictures: true,
    hasPaper: false,
    output: 'file',
    extension: '.md',
  },
  fragment: {
    group: 'site',
    label: 'HTML fragment',
    bulkLabel: 'HTML fragments',
    detail: 'Clean article HTML without styles, pictures beside it',
    audience: 'any system for content that takes HTML',
    fileType: 'HTML fragment',
    writes: 'SLUG.fragment.html with its pictures in SLUG-media/',
    aliases: [],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: false,
    takesPictures: true,
    hasPaper: false,
    output: 'file',
    extension: '.fragment.html',
  },
  hugo: {
    group: 'generator',
    label: 'Hugo',
    bulkLabel: 'Hugo',
    detail: 'A page bundle: index.md with its pictures beside it',
    audience: 'sites made with Hugo; put it into the folder of a section',
    fileType: 'Hugo page bundle',
    writes: 'SLUG/index.md with its pictures',
    aliases: [],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: false,
    takesPictures: true,
    hasPaper: false,
    output: 'folder',
    extension: '',
  },
  jekyll: {
    group: 'generator',
    label: 'Jekyll',
    bulkLabel: 'Jekyll',
    detail: 'A post in _posts, its pictures in assets, in the folder of the site',
    audience: 'sites made with Jekyll; choose the folder of the site',
    fileType: 'Jekyll post',
    writes: '_posts/YYYY-MM-DD-SLUG.md with its pictures in assets/SLUG/',
    aliases: [],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: false,
    takesPictures: true,
    hasPaper: false,
    output: 'file',
    extension: '.md',
  },
  eleventy: {
    group: 'generator',
    label: 'Eleventy',
    bulkLabel: 'Eleventy',
    detail: 'A folder with index.md; pictures beside it are copied by its image plugin or a passthrough copy',
    audience: 'sites made with Eleventy; put it into the input folder',
    fileType: 'Eleventy page',
    writes: 'SLUG/index.md with its pictures beside it',
    aliases: ['11ty'],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: false,
    takesPictures: true,
    hasPaper: false,
    output: 'folder',
    extension: '',
  },
  astro: {
    group: 'generator',
    label: 'Astro',
    bulkLabel: 'Astro',
    detail: 'An entry of a content collection: index.md with its pictures in one folder',
    audience: 'sites made with Astro; put it into the folder of a collection',
    fileType: 'Astro entry',
    writes: 'SLUG/index.md and its pictures, for a collection',
    aliases: [],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: false,
    takesPictures: true,
    hasPaper: false,
    output: 'folder',
    extension: '',
  },
  wordpress: {
    group: 'cms',
    label: 'WordPress blocks',
    bulkLabel: 'WordPress blocks',
    detail: 'Block markup for the code editor, pictures beside it; the first line becomes the title',
    audience: 'whoever puts the story into WordPress by hand',
    fileType: 'WordPress blocks',
    writes: 'SLUG.wordpress.html with its pictures in SLUG-media/',
    aliases: [],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: false,
    takesPictures: true,
    hasPaper: false,
    output: 'file',
    extension: '.wordpress.html',
  },
  wxr: {
    group: 'cms',
    label: 'WordPress import (WXR)',
    bulkLabel: 'WordPress import (WXR), one file',
    detail: 'Posts for the importer of WordPress; it takes no pictures, which lie beside',
    audience: 'whoever moves stories into WordPress, many at once',
    fileType: 'WordPress import',
    writes: 'SLUG.wxr.xml, or stories.wxr.xml for several, with pictures in SLUG-media/',
    aliases: [],
    content: 'collection',
    deskCopy: false,
    carriesEmbargo: false,
    takesPictures: true,
    hasPaper: false,
    output: 'file',
    extension: '.wxr.xml',
  },
  ghost: {
    group: 'cms',
    label: 'Ghost import',
    bulkLabel: 'Ghost import, one file',
    detail: 'Posts for the importer of Ghost, pictures in content/images/ beside it',
    audience: 'whoever moves stories into Ghost, many at once',
    fileType: 'Ghost import',
    writes: 'SLUG.ghost.json, or stories.ghost.json for several, with pictures in content/images/',
    aliases: [],
    content: 'collection',
    deskCopy: false,
    carriesEmbargo: false,
    takesPictures: true,
    hasPaper: false,
    output: 'file',
    extension: '.ghost.json',
  },
  ninjs: {
    group: 'wire',
    label: 'ninjs 3.1',
    bulkLabel: 'ninjs 3.1',
    detail: 'News in JSON of the IPTC, pictures beside it',
    audience: 'systems of agencies and newsrooms that read ninjs',
    fileType: 'ninjs',
    writes: 'SLUG.ninjs.json with its pictures in SLUG-media/',
    aliases: [],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: true,
    takesPictures: true,
    hasPaper: false,
    output: 'file',
    extension: '.ninjs.json',
  },
  'ninjs-superdesk': {
    group: 'wire',
    label: 'ninjs for Superdesk',
    bulkLabel: 'ninjs for Superdesk',
    detail: 'News in JSON as Superdesk reads it, pictures beside it',
    audience: 'newsrooms that work in Superdesk, and systems that read ninjs 1.x',
    fileType: 'ninjs',
    writes: 'SLUG.superdesk.json with its pictures in SLUG-media/',
    aliases: ['superdesk'],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: true,
    takesPictures: true,
    hasPaper: false,
    output: 'file',
    extension: '.superdesk.json',
  },
  nitf: {
    group: 'wire',
    label: 'NITF 3.6',
    bulkLabel: 'NITF 3.6',
    detail: 'News in XML of the IPTC, pictures beside it',
    audience: 'agencies, archives and newsrooms that read NITF',
    fileType: 'NITF',
    writes: 'SLUG.nitf.xml with its pictures in SLUG-media/',
    aliases: [],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: true,
    takesPictures: true,
    hasPaper: false,
    output: 'file',
    extension: '.nitf.xml',
  },
  'newsml-g2': {
    group: 'wire',
    label: 'NewsML-G2 2.35',
    bulkLabel: 'NewsML-G2 2.35',
    detail: 'A news item in XML of the IPTC, or with pictures a package; they lie beside it',
    audience: 'agencies and newsrooms that read NewsML-G2',
    fileType: 'NewsML-G2',
    writes: 'SLUG.newsml.xml with its pictures in SLUG-media/',
    aliases: ['newsml'],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: true,
    takesPictures: true,
    hasPaper: false,
    output: 'file',
    extension: '.newsml.xml',
  },
  docx: {
    group: 'people',
    label: 'Word',
    bulkLabel: 'Word files',
    detail: 'A .docx file with styles, notes, tables and pictures',
    audience: 'whoever edits, marks or translates the story in Word',
    fileType: 'Word document',
    writes: 'SLUG.docx with everything in it',
    aliases: ['word'],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: false,
    takesPictures: true,
    hasPaper: true,
    output: 'file',
    extension: '.docx',
  },
  pdf: {
    group: 'people',
    label: 'PDF',
    bulkLabel: 'PDFs',
    detail: 'The page as it is printed, with an outline and all that screen readers need',
    audience: 'whoever reads, prints or keeps the page as it was published',
    fileType: 'PDF',
    writes: 'SLUG.pdf with everything in it',
    aliases: [],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: false,
    takesPictures: true,
    hasPaper: true,
    output: 'file',
    extension: '.pdf',
  },
  manuscript: {
    group: 'people',
    label: 'Manuscript',
    bulkLabel: 'Manuscripts',
    detail: 'A PDF to mark up: double-spaced, numbered lines, slug and page on every sheet',
    audience: 'copy editors and whoever marks the text on paper',
    fileType: 'PDF',
    writes: 'SLUG.manuscript.pdf',
    aliases: [],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: false,
    takesPictures: false,
    hasPaper: true,
    output: 'file',
    extension: '.manuscript.pdf',
  },
  eml: {
    group: 'people',
    label: 'Mail',
    bulkLabel: 'Mails',
    detail: 'An .eml draft with the story as text and HTML, pictures in it',
    audience: 'whoever the story is sent to: a program for mail opens it, ready to send',
    fileType: 'Mail',
    writes: 'SLUG.eml with everything in it',
    aliases: ['mail'],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: false,
    takesPictures: true,
    hasPaper: false,
    output: 'file',
    extension: '.eml',
  },
  text: {
    group: 'people',
    label: 'Plain text',
    bulkLabel: 'Plain texts',
    detail: 'Headline, byline and dateline above the words, as a wire prints them',
    audience: 'wires, mail and whatever takes nothing but words',
    fileType: 'Plain text',
    writes: 'SLUG.txt',
    aliases: ['txt'],
    content: 'page',
    deskCopy: false,
    carriesEmbargo: false,
    takesPictures: false,
    hasPaper: false,
    output: 'file',
    extension: '.txt',
  },
} as const satisfies Readonly<Record<string, FormatEntry>>;

/**
 * The name of a kind of export: on the command line, between window and main process, and in what remembers
 * a choice.
 */
export type ExportKind = keyof typeof FORMATS;

/** All of them, in the order in which they are offered. */
export const EXPORT_KINDS = Object.keys(FORMATS) as readonly ExportKind[];

/** The entry of a kind. */
export function formatOf(kind: ExportKind): FormatEntry {
  return FORMATS[kind];
}

/** The kinds for one group, in the order in which they are offered. */
export function kindsFor(group: FormatGroup): readonly ExportKind[] {
  return EXPORT_KINDS.filter((kind) => formatOf(kind).group === group);
}

/** Those that can be a desk copy. */
export const DESK_COPY_KINDS = EXPORT_KINDS.filter((kind) => formatOf(kind).deskCopy);

/** The kind that a word of the command line means, in any case of letters, or null. */
export function exportKindOf(word: string): ExportKind | null {
  const said = word.toLowerCase();
  const isMeant = (kind: ExportKind) => kind === said || formatOf(kind).aliases.includes(said);
  return EXPORT_KINDS.find(isMeant) ?? null;
}
