/**
 * Names that an object answers to without having been given them: whoever looks names up in one finds what
 * nobody put there.
 */
export const WORDS_OF_OBJECTS = [
  'constructor',
  '__proto__',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  '__defineGetter__',
] as const;
