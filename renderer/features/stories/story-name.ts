export const UNTITLED = 'Untitled story';

/** The headline, or what stands for it while there is none. */
export function storyName(headline: string | undefined): string {
  return headline?.trim() || UNTITLED;
}
