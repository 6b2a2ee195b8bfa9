import { OPERATORS, type Operator } from './search-query.ts';

/** A piece of a query between two spaces, as written. */
export interface QueryPiece {
  readonly not: boolean;
  readonly operator: Operator | null;
  /** Without quotation marks, and without the asterisk at the end. */
  readonly value: string;
  readonly quoted: boolean;
  /** The closing quotation mark is there, or none is needed. */
  readonly closed: boolean;
  readonly prefix: boolean;
  readonly start: number;
  /** Where the value begins, a quotation mark included. */
  readonly valueStart: number;
  readonly end: number;
}

const OPENING = /["“”„«»]/u;
const MARKS = /["“”„«»]/gu;
const OPERATOR = new RegExp(`(${OPERATORS.join('|')}):`, 'iuy');

/** A query cut into pieces; any text can be cut. */
export function queryPieces(text: string): readonly QueryPiece[] {
  const pieces: QueryPiece[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/u.test(text.charAt(at))) at++;
    else {
      const piece = pieceAt(text, at);
      pieces.push(piece);
      at = piece.end;
    }
  }
  return pieces;
}

function pieceAt(text: string, start: number): QueryPiece {
  const not = /[-−–]/u.test(text.charAt(start)) && /\S/u.test(text.charAt(start + 1));
  const from = start + (not ? 1 : 0);
  OPERATOR.lastIndex = from;
  const name = OPERATOR.exec(text)?.[1]?.toLowerCase();
  const operator = OPERATORS.find((known) => known === name) ?? null;
  const valueStart = operator === null ? from : from + operator.length + 1;
  const common = { not, operator, start, valueStart };
  if (OPENING.test(text.charAt(valueStart))) {
    const close = closingMark(text, valueStart + 1);
    const value = text.slice(valueStart + 1, close < 0 ? text.length : close);
    const afterwards = close < 0 ? text.length : close + 1;
    const prefix = close >= 0 && text.charAt(afterwards) === '*';
    return { ...common, value, quoted: true, closed: close >= 0, prefix, end: afterwards + (prefix ? 1 : 0) };
  }
  const bare = /^\S*/u.exec(text.slice(valueStart))?.[0] ?? '';
  const plain = bare.replace(/\*+$/u, '');
  const prefix = plain.length < bare.length;
  // A mark within a word parts it, as every other sign does; kept, it would close the mark that the value
  // is written out in.
  const value = plain.replace(MARKS, ' ');
  return { ...common, value, quoted: false, closed: true, prefix, end: valueStart + bare.length };
}

function closingMark(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (OPENING.test(text.charAt(at))) return at;
  return -1;
}
