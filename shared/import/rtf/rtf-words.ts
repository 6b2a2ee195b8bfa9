import type { Mark } from '../../story/inline.ts';
import type { Destination } from './rtf-state.ts';

/** Words that turn a mark on, and off with a 0. */
export const RTF_MARKS: ReadonlyMap<string, Mark> = new Map(
  Object.entries<Mark>({
    b: 'bold',
    i: 'italic',
    ul: 'underline',
    strike: 'strike',
    striked: 'strike',
    super: 'superscript',
    sub: 'subscript',
  }),
);

/** Words that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    tab: ' ',
    emspace: '\u2003',
    enspace: '\u2002',
    qmspace: '\u2005',
    zwj: '\u200d',
    zwnj: '\u200c',
    ltrmark: '\u200e',
    rtlmark: '\u200f',
    page: ' ',
    column: ' ',
  }),
);

/** Groups whose words are none of the text; those that begin with `\*` and are not known are left out too. */
export const SKIPPED = new Set(
  (
    'colortbl header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ' +
    'ftncn aftnsep aftnsepc aftncn ' +
    'listtext pntext pntxta pntxtb nonshppict nonesttables xe tc rxe txe template filetbl revtbl rsidtbl generator ' +
    'themedata colorschememapping datastore latentstyles bkmkstart bkmkend xmlnstbl mmathPr userprops fchars lchars ' +
    'objdata objclass objalias objsect atnid atnauthor atntime atndate atnicn atnref atnparent pgdsctbl falt panose ' +
    'private1 factoidname wgrffmtfilter docvar'
  ).split(' '),
);
/** Words that say what their group holds. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map(
  Object.entries<Destination>({
    fonttbl: 'fonts',
    stylesheet: 'styles',
    listtable: 'lists',
    listoverridetable: 'overrides',
    info: 'info',
    pict: 'picture',
    fldinst: 'instruction',
    footnote: 'note',
    annotation: 'comment',
    sn: 'property',
    sv: 'value',
  }),
);
/** Groups that begin with `\*` and hold words or pictures all the same. */
export const KEPT = new Set([
  'footnote',
  'picprop',
  'shppict',
  'shptxt',
  'shpinst',
  'fldinst',
  'annotation',
  'listtable',
  'listoverridetable',
  'ud',
  'pn',
  'cs',
]);

/** Signs behind a backslash that stand for a character. */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ '~': '\u00a0', '-': '\u00ad', _: '\u2011', '{': '{', '}': '}', '\\': '\\' }),
);
