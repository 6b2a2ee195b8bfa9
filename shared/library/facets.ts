import type { Status } from '../story/status.ts';

/** A name, and how many stories have it. */
export interface FacetValue {
  readonly name: string;
  readonly count: number;
}

/** What the stories that a query finds have in common, and how many of them each; the most used first. */
export interface Facets {
  readonly total: number;
  readonly statuses: readonly { readonly status: Status; readonly count: number }[];
  readonly sections: readonly FacetValue[];
  readonly tags: readonly FacetValue[];
  readonly places: readonly FacetValue[];
  readonly authors: readonly FacetValue[];
  readonly assignees: readonly FacetValue[];
  readonly collections: readonly FacetValue[];
  readonly series: readonly FacetValue[];
  readonly kickers: readonly FacetValue[];
  readonly sources: readonly FacetValue[];
  readonly languages: readonly FacetValue[];
  readonly images: number;
  readonly tks: number;
  readonly corrected: number;
  readonly overdue: number;
}
