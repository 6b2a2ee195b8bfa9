import type { Mark } from '../../story/inline.ts';

/** What a group of RTF holds. */
export type Destination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'lists'
  | 'overrides'
  | 'info'
  | 'picture'
  | 'instruction'
  | 'note'
  | 'comment'
  /** The name and the value of a property of a drawing. */
  | 'property'
  | 'value';

/** What holds within a group. */
export interface RtfState {
  destination: Destination;
  marks: ReadonlySet<Mark>;
  /** Bold and italic of text that runs from right to left, which have words of their own. */
  complex: ReadonlySet<Mark>;
  isComplex: boolean;
  hidden: boolean;
  deleted: boolean;
  font: number;
  /** How many characters stand for one that is written `\u`. */
  fallback: number;
  href: string | null;
  field: { instruction: string } | null;
  infoName: string;
}

/** The paragraph that is being read. */
export interface RtfSetting {
  style: number;
  outline: number | null;
  list: number | null;
  level: number;
  /** A list as programs wrote them before Word 97. */
  oldList: 'bullet' | 'number' | null;
  bidi: boolean | undefined;
  inTable: boolean;
  nesting: number;
  /** A line is drawn under it. */
  isRule: boolean;
}

/** The setting of a paragraph that says nothing. */
export function plainSetting(): RtfSetting {
  return {
    style: 0,
    outline: null,
    list: null,
    level: 0,
    oldList: null,
    bidi: undefined,
    inTable: false,
    nesting: 0,
    isRule: false,
  };
}
