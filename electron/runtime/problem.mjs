/** Something a person can put right: its message is one sentence that says what, where and what to do. */
export class Problem extends Error {}

/**
 * Runs the program; a problem ends it with its sentence, anything else with the details a developer needs.
 * @param {() => Promise<void>} program
 */
export async function runOrExplain(program) {
  try {
    await program();
  } catch (error) {
    const text =
      error instanceof Problem ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  }
}
