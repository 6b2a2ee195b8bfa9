/**
 * A place on the way through a story, the same in every view of it. `block` counts the blocks of the body from 0, -1 is
 * what stands above them; `part` of it, from 0 to 1, lies above the place.
 */
export interface StoryPlace {
  readonly block: number;
  readonly part: number;
}

/** What a view shows: a place, and at which share of the view's height, from its top, it stands. */
export interface StoryGlimpse {
  readonly place: StoryPlace;
  readonly height: number;
}

/** Words of a story that somebody points at. */
export interface PointedWords {
  readonly block: number;
  /** How many letters of the block stand before them, spaces not counted. */
  readonly letters: number;
  /** At which share of the view's height, from its top. */
  readonly height: number;
}
