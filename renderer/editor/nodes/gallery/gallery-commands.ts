import { createCommand, type NodeKey } from 'lexical';

/** Takes one picture out of a gallery. */
export const REMOVE_PICTURE_COMMAND = createCommand<{ readonly gallery: NodeKey; readonly at: number }>(
  'REMOVE_PICTURE_COMMAND',
);

/** Brings one picture of a gallery into its fields. */
export const SHOW_PICTURE_COMMAND = createCommand<{ readonly gallery: NodeKey; readonly at: number }>(
  'SHOW_PICTURE_COMMAND',
);

/** Turns a gallery into single pictures. */
export const SINGLE_PICTURES_COMMAND = createCommand<NodeKey>('SINGLE_PICTURES_COMMAND');
