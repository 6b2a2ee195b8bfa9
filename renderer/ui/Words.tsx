import { languageOfWords } from '../../shared/story/script-language.ts';

export interface WordsProps {
  readonly children: string;
  /** Of the story that they belong to. */
  readonly language?: string;
  readonly className?: string | undefined;
}

/** Words of the desk among those of the window: in a direction and a language of their own. */
export function Words({ children, language, className }: WordsProps) {
  return (
    <bdi lang={languageOfWords(children, language)} className={className}>
      {children}
    </bdi>
  );
}
