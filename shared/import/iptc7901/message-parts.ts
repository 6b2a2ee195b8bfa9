/** Control characters that frame a message (IPTC 7901, section 3; ANPA 1312). */
const START_OF_HEADER = '\u0001';
const START_OF_TEXT = '\u0002';
const END_OF_TEXT = '\u0003';
const END_OF_MESSAGE = '\u0004';

/** A message of the wire taken apart; none of the parts has a control character but line feeds and tabs. */
export interface MessageParts {
  readonly header: string;
  readonly text: string;
  /** What stands behind the text: when it was sent. */
  readonly end: string;
}

/** The messages in a file, each from its start of header on. A message without its frame is all text. */
export function messagesIn(source: string): readonly MessageParts[] {
  const parts = source.split(START_OF_HEADER).slice(source.includes(START_OF_HEADER) ? 1 : 0);
  return parts.map(partsOf).filter(({ header, text }) => header.trim() !== '' || text.trim() !== '');
}

function partsOf(message: string): MessageParts {
  const [whole = ''] = message.split(END_OF_MESSAGE);
  const at = whole.indexOf(START_OF_TEXT);
  const header = at < 0 ? '' : whole.slice(0, at);
  const rest = at < 0 ? whole : whole.slice(at + 1);
  const ended = rest.indexOf(END_OF_TEXT);
  return {
    header: plain(header),
    text: plain(ended < 0 ? rest : rest.slice(0, ended)),
    end: ended < 0 ? '' : plain(rest.slice(ended + 1)),
  };
}

/** Line ends alike, other control characters as spaces; a form feed ends a page, which a text has none of. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\f/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, ' ');
}
