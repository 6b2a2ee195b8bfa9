import { createContext, useContext } from 'react';

/** True while the library cannot be written: its disk refuses, or somebody else has it open. */
export const ReadOnlyContext = createContext(false);

export function useReadOnly(): boolean {
  return useContext(ReadOnlyContext);
}
