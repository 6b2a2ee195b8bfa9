/** Writes what nobody foresaw where whoever started the program can read it. */
export function report(what: string, error: unknown): void {
  process.stderr.write(
    `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
}
