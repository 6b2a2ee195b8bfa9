import type { AppError } from '../result.ts';
import type { StoryFields } from '../story/story.ts';
import type { BulkOutcome } from './bulk.ts';

/** A story that an import has made of a file. */
export interface Imported {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
}

/** Something that could not be taken along, or should be looked at. */
export interface ImportNotice {
  readonly sentence: string;
  /** All that it is about, where the sentence names only the first of many; else empty. */
  readonly all: readonly string[];
}

/** What a file was read as. Where neither it nor a person says it, it was found in its words or bytes. */
export interface ReadLanguage {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly isFound: boolean;
  /** It is the one that the desk writes in. */
  readonly isUsual: boolean;
  /** Others that are likely, the likeliest first. */
  readonly others: readonly string[];
}

/** Another encoding that a file may be in. */
export interface OtherEncoding {
  /** WHATWG label, in small letters. */
  readonly label: string;
  /** What a telling part of the file reads as in it. */
  readonly sample: string;
}

export interface ReadEncoding {
  /** WHATWG label, in small letters. */
  readonly label: string;
  readonly isFound: boolean;
  readonly others: readonly OtherEncoding[];
}

/** What one file has become. */
export interface ImportedFile extends Imported {
  /** The file's name, without its folder. */
  readonly file: string;
  /** Its place among the files that were imported together, from 0 on. */
  readonly place: number;
  /** Its place among the stories of the file, from 0 on. */
  readonly part: number;
  readonly language: ReadLanguage;
  /** Null for a document that is no text. */
  readonly encoding: ReadEncoding | null;
  readonly notices: readonly ImportNotice[];
}

/** A newer version of a story's item, which is not taken over until somebody asks. */
export interface OfferedUpdate {
  /** The story, and what it is called. */
  readonly id: string;
  readonly headline: string;
  readonly language: string;
  readonly file: string;
  readonly place: number;
  readonly part: number;
  readonly signal: 'usable' | 'correction' | 'kill';
  /** Words of the text that would come and go. */
  readonly added: number;
  readonly removed: number;
  /** Fields that would change. */
  readonly fields: readonly (keyof StoryFields)[];
}

/** What an import of several files has come to. */
export interface ImportReport {
  readonly imported: readonly ImportedFile[];
  /** Newer versions of stories that are here already. */
  readonly updates: readonly OfferedUpdate[];
  readonly failed: readonly AppError[];
}

/** What a person has chosen for a file; null for what it says itself, or is likely. */
export interface ChosenReading {
  /** BCP 47 tag. */
  readonly language: string | null;
  /** WHATWG label. */
  readonly encoding: string | null;
}

/** What reading a file once more has come to. */
export interface FileReadAgain {
  readonly outcome: BulkOutcome;
  readonly file: ImportedFile;
}

/** True where the report has something that a person should see. */
export function isWorthALook({ notices, language, encoding }: ImportedFile): boolean {
  return notices.length > 0 || encoding?.isFound === true || (language.isFound && !language.isUsual);
}
