/** A story as a card under "You may also like" shows it. */
export interface RelatedStory {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  readonly sections: readonly string[];
  readonly date: string | null;
  readonly excerpt: string;
  readonly language: string;
}
