import { type ChangeEvent, useState } from 'react';
import { oneLine } from './one-line.ts';

/**
 * A text area that holds one line of the story. The field keeps what was typed, as it was typed, for as
 * long as the story says the same or has not heard of it yet: writing anything else into it would move the
 * caret and break off what an input method is composing.
 */
export function useOneLine(value: string, onChange: (value: string) => void) {
  /** `from` is the story's line that the typing began from. */
  const [{ typed, from }, setTyping] = useState({ typed: value, from: value });
  const heard = oneLine(typed) === value;
  if (heard && from !== value) setTyping({ typed, from: value });
  return {
    value: heard || from === value ? typed.replace(/[\r\n]+/g, ' ') : value,
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => {
      setTyping({ typed: event.target.value, from: value });
      onChange(oneLine(event.target.value));
    },
  };
}
