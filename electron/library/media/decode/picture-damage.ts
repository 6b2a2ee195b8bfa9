/** What is wrong with a picture that can be shown all the same, or could not be looked at. */
export const PICTURE_DAMAGES = ['cut', 'broken', 'undecided'] as const;
export type PictureDamage = (typeof PICTURE_DAMAGES)[number];

/** The end of a sentence about a picture. */
export const DAMAGE_WORDS: Readonly<Record<PictureDamage, string>> = {
  cut: 'is cut short, so that its end is missing',
  broken: 'is damaged inside, so that a part of it is not what it was',
  undecided: 'could not be decoded in any sensible time and memory, so nobody can tell whether it is whole',
};

/** One sentence for whoever adds or imports a damaged picture, which is kept all the same. */
export function damagedPicture(name: string, damage: PictureDamage): string {
  return `The picture ${name} ${DAMAGE_WORDS[damage]}: it was added as it is, so ask for the original.`;
}
