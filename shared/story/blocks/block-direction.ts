/** Chosen by hand; where it is absent a block runs as its first letter does. */
export type BlockDirection = 'ltr' | 'rtl';
