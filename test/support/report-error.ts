// The test's DOM lacks it, and a failure has to fail the test. Anew for every file, since files share what is global:
// one that puts something of its own in its place, or takes all such things back, leaves the next without it.
globalThis.reportError = (error: unknown): void => {
  throw error;
};
