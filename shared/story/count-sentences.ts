import { sentenceSpans } from './sentence-spans.ts';

/**
 * The number of sentences in a text of a language (BCP 47), each line of it by itself. Time is linear in
 * the length of the text.
 */
export function countSentences(text: string, language: string): number {
  return sentenceSpans(text, language).length;
}
