/** Where a command's lines go. Results and errors are kept apart, so that results can be piped. */
export interface Output {
  result(line: string): void;
  /** One line for a person; line breaks in it become spaces. */
  problem(line: string): void;
}

/** Standard output and error. A reader that goes away early (`| head`) ends the printing, not the job. */
export function processOutput(): Output {
  return { result: printer(process.stdout), problem: printer(process.stderr) };
}

function printer(stream: NodeJS.WriteStream): (line: string) => void {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return (line) => {
    if (open) stream.write(`${asOneLine(line)}\n`);
  };
}

/** Names on disk may hold line breaks and terminal codes; a line stays a line and a tab stays a tab. */
export function asOneLine(text: string): string {
  return text.replace(/[^\P{Cc}\t]+/gu, ' ');
}
