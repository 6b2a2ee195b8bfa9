import type { FieldStack } from './fields.ts';
import type { Notes } from './notes.ts';
import type { Numbering } from './numbering.ts';
import type { Relationships } from './relationships.ts';
import type { Styles } from './styles.ts';

/** What holds for one part of a document that has text in it. */
export interface DocxContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly relationships: Relationships;
  readonly notes: Notes;
  readonly fields: FieldStack;
  /** Says in a sentence what the story does not have of the document; each is told once. */
  readonly warn: (sentence: string) => void;
}
