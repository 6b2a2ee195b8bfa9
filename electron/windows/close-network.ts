import type { CommandLine } from 'electron';

/**
 * Closes the ways to the network that no page or session setting reaches: names looked up ahead of a click, and the
 * browser's own housekeeping. Must run before Electron is ready.
 */
export function closeNetwork(commandLine: CommandLine, dev: URL | null): void {
  const exceptions = dev ? `, EXCLUDE ${dev.hostname}` : '';
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exceptions}`);
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
}
