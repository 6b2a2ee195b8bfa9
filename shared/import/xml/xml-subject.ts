/** How a sentence speaks of a document that cannot be read. */
export interface XmlSubject {
  /** What the sentence begins with: `The Word document`. */
  readonly name: string;
  /** What to do about one that is damaged: `open it in Word, save it again and import that`. */
  readonly remedy: string;
}
