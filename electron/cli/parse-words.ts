import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The words of a command sorted into options and the rest. Throws UsageError in one line. */
export function parseWords<const O extends Options>(command: string, words: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const what = cause.message.split(/\. |\n/)[0]?.replace(/\.$/, '');
    throw new UsageError(`${what}: see dateline ${command} --help.`);
  }
}

/** An option that the command cannot do without. */
export function needed(
  command: string,
  option: string,
  value: string | undefined,
  placeholder: string,
): string {
  if (value !== undefined && value !== '') return value;
  throw new UsageError(
    `dateline ${command} needs --${option} ${placeholder}: see dateline ${command} --help.`,
  );
}
