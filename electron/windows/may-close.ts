import type { FlushGate, FlushOutcome } from './flush-gate.ts';

export type CloseChoice = 'try-again' | 'stay' | 'close-anyway';

/** Asks the person what to do about changes that are not on disk. */
export type AskAboutUnsaved = (outcome: Exclude<FlushOutcome, 'saved'>) => Promise<CloseChoice>;

/** True once everything is on disk, or the person has chosen to close without. */
export async function mayClose(gate: FlushGate, askPerson: AskAboutUnsaved): Promise<boolean> {
  for (;;) {
    const outcome = await gate.ask();
    if (outcome === 'saved') return true;
    const choice = await askPerson(outcome);
    if (choice !== 'try-again') return choice === 'close-anyway';
  }
}
