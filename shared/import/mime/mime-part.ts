/** A part of a MIME message (RFC 2045), its transfer encoding undone. */
export interface MimePart {
  /** Media type in small letters, `text/html`. */
  readonly type: string;
  /** The name that the part has as a file; null where it has none. */
  readonly filename: string | null;
  /** True where it says that it is not to be shown in its place (RFC 2183). */
  readonly isAttachment: boolean;
  /** `Content-ID` without its angle brackets (RFC 2392), and `Content-Location` (RFC 2557). */
  readonly contentId: string | null;
  readonly location: string | null;
  /** Empty for a part that is made of parts. */
  readonly bytes: Uint8Array;
  /** The words of a part whose type is a text's, lines unfolded (RFC 3676); empty for any other. */
  readonly text: string;
  readonly parts: readonly MimePart[];
}

/** Who a mail is from. */
export interface MimeSender {
  readonly name: string;
  readonly address: string;
}

/** A mail or a saved page, as MIME has it. */
export interface MimeMessage {
  readonly root: MimePart;
  readonly subject: string;
  readonly from: MimeSender | null;
  /** An ISO 8601 instant in UTC; null where none is said, or none that can be. */
  readonly sent: string | null;
  readonly messageId: string;
  /** A BCP 47 tag as written (RFC 3282); null where the message says none. */
  readonly language: string | null;
  /** Where the saved page was (`Snapshot-Content-Location` of Chromium, else `Content-Location`). */
  readonly location: string | null;
  /** One sentence each for what could not be read of it. */
  readonly warnings: readonly string[];
}

/** All parts without parts, in their order. */
export function leavesOf(part: MimePart): readonly MimePart[] {
  return part.parts.length === 0 && !part.type.startsWith('multipart/')
    ? [part]
    : part.parts.flatMap(leavesOf);
}
