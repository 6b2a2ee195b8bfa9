import { type ChangeEvent, useState } from 'react';
import { oneLine } from './one-line.ts';

/**
 * A text area that holds one line of the story. What was typed stays in the field as typed while it means the same as the story's
 * line, or an accent typed in two keys would make the caret jump.
 */
export function useOneLine(value: string, onChange: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  return {
    value: oneLine(typed) === value ? typed.replace(/[\r\n]+/g, ' ') : value,
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => {
      setTyped(event.target.value);
      onChange(oneLine(event.target.value));
    },
  };
}
