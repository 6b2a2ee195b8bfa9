/** Switches for npm: what is in its cache is good enough, and without a connection it gives up within seconds. */
export const NPM_PATIENCE = [
  '--prefer-offline',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];
