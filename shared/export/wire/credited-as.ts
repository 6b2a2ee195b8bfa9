import type { CreditRole } from '../../story/credit.ts';

/** What somebody with a role is called where a format of the wire takes a word of ours. */
export const CREDITED_AS: Readonly<Record<CreditRole, string>> = {
  reporting: 'reporter',
  additional: 'contributor',
  editing: 'editor',
  photographs: 'photographer',
  translation: 'translator',
};
