/** What somebody did for a story beside writing it, in the order in which readers are told. */
export const CREDIT_ROLES = ['reporting', 'additional', 'editing', 'photographs', 'translation'] as const;
export type CreditRole = (typeof CREDIT_ROLES)[number];

/** A name beside those of the byline, which are the story's `authors`. */
export interface Credit {
  readonly role: CreditRole;
  readonly name: string;
  /** Where it was done; empty where nobody says. */
  readonly place: string;
}

/** How the desk writes each role. */
export const CREDIT_ROLE_LABELS: Readonly<Record<CreditRole, string>> = {
  reporting: 'Reporting',
  additional: 'Additional reporting',
  editing: 'Editing',
  photographs: 'Photographs',
  translation: 'Translation',
};
